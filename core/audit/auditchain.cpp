#include "core/audit/auditchain.h"

#include <boost/json/object.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/json/json.h"
#include "core/json/members.h"

namespace sidelight::audit
{

namespace
{

constexpr std::size_t maxWhat = 64;
constexpr std::size_t maxText = 256;

struct Line {
    std::uint64_t count = 0;
    std::string at;
    Entry entry;
    std::string before;
};

std::string hashOf(std::string_view body)
{
    return toHex(sha256({body}));
}

void append(std::string &out, std::string_view member, std::string_view text)
{
    out += ",\"";
    out += member;
    out += "\":";
    json::appendString(out, text);
}

// All but the hash; the one before is part of it.
std::string bodyOf(const Line &line)
{
    std::string out = "{\"count\":" + std::to_string(line.count);
    append(out, "at", line.at);
    append(out, "what", line.entry.what);
    append(out, "subject", line.entry.subject);
    append(out, "id", line.entry.id);
    append(out, "before", line.before);
    return out;
}

std::string textOf(const Line &line, std::string &hash)
{
    std::string out = bodyOf(line);
    hash = hashOf(out);
    append(out, "hash", hash);
    return out + "}";
}

Result<Line, Broken> lineOf(std::string_view text, std::size_t number)
{
    const auto value = json::parse(text, maxLineBytes, 1);
    if (!value || !value->is_object())
        return failure(Broken{number});
    const boost::json::object &object = value->get_object();
    const boost::json::value *count = object.if_contains("count");
    if (!count || !count->is_int64() || count->get_int64() < 1)
        return failure(Broken{number});
    return Line{
        static_cast<std::uint64_t>(count->get_int64()),
        json::textAt(object, "at"),
        {json::textAt(object, "what"), json::textAt(object, "subject"), json::textAt(object, "id")},
        json::textAt(object, "before")};
}

} // namespace

Result<AuditChain, Broken> AuditChain::read(std::string_view text)
{
    AuditChain chain;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return failure(Broken{number});
        const auto line = lineOf(text.substr(0, end), number);
        if (!line)
            return failure(Broken{number});
        const bool follows = line->before == chain.m_last && line->count == chain.m_count + 1;
        std::string hash;
        // Byte for byte: what was written has one form.
        if ((number > 1 && !follows) || textOf(*line, hash) != text.substr(0, end))
            return failure(Broken{number});
        chain.m_count = line->count;
        chain.m_last = hash;
        text.remove_prefix(end + 1);
    }
    return chain;
}

std::string AuditChain::next(const Entry &entry, Timestamp at)
{
    const Line line{++m_count,
                    formatRfc3339(at),
                    {entry.what.substr(0, maxWhat), entry.subject.substr(0, maxText),
                     entry.id.substr(0, maxText)},
                    m_last};
    return textOf(line, m_last) + "\n";
}

} // namespace sidelight::audit
