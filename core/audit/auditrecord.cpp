#include "core/audit/auditrecord.h"

#include <boost/json/serialize.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/json/json.h"
#include "core/json/members.h"

namespace sidelight::audit
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxLine = 8192;
constexpr std::size_t maxDepth = 2;

void shorten(std::string &text, std::size_t most)
{
    text.resize(truncateUtf8(text, most).size());
}

// One form for what is hashed: lengths in front, so that no text can pass for two.
void add(std::string &form, std::string_view text)
{
    form += std::to_string(text.size());
    form += ':';
    form += text;
}

} // namespace

Deed cut(Deed deed)
{
    shorten(deed.what, Deed::maxWhat);
    for (std::string *text : {&deed.who, &deed.role, &deed.team, &deed.subject, &deed.detail})
        shorten(*text, Deed::maxText);
    return deed;
}

std::string firstHash()
{
    return std::string(hashDigits, '0');
}

std::string hashOf(const Record &record)
{
    std::string form;
    add(form, record.before);
    add(form, std::to_string(record.number));
    add(form, std::to_string(record.at.ms));
    const Deed &deed = record.deed;
    for (const std::string *text :
         {&deed.what, &deed.who, &deed.role, &deed.team, &deed.subject, &deed.detail})
        add(form, *text);
    return toHex(sha256({form}));
}

bj::object jsonOf(const Record &record)
{
    bj::object object{{"number", static_cast<std::int64_t>(record.number)},
                      {"at", formatRfc3339(record.at)},
                      {"what", record.deed.what},
                      {"who", record.deed.who},
                      {"role", record.deed.role}};
    const auto member = [&object](const char *name, const std::string &text) {
        if (!text.empty())
            object[name] = text;
    };
    member("team", record.deed.team);
    member("subject", record.deed.subject);
    member("detail", record.deed.detail);
    object["before"] = record.before;
    object["hash"] = record.hash;
    return object;
}

std::optional<Record> recordOf(const bj::object &object)
{
    const bj::value *number = object.if_contains("number");
    const auto at = parseRfc3339(json::textAt(object, "at"));
    Record record;
    record.before = json::textAt(object, "before");
    record.hash = json::textAt(object, "hash");
    if (!number || !number->is_int64() || number->get_int64() < 1 || !at ||
        record.before.size() != hashDigits || record.hash.size() != hashDigits)
        return std::nullopt;
    record.number = static_cast<std::uint64_t>(number->get_int64());
    record.at = *at;
    record.deed = {json::textAt(object, "what"),    json::textAt(object, "who"),
                   json::textAt(object, "role"),    json::textAt(object, "team"),
                   json::textAt(object, "subject"), json::textAt(object, "detail")};
    return record;
}

Result<void, ExportFault> ExportCheck::take(std::string_view line)
{
    ++m_lines;
    const auto value = json::parse(line, maxLine, maxDepth);
    const bj::object *object = value ? value->if_object() : nullptr;
    const auto record = object ? recordOf(*object) : std::nullopt;
    if (!record)
        return failure(ExportFault{m_lines, 0});
    const bool isNext = m_number == 0 || record->number < m_number;
    const bool isAdjacent = m_number != 0 && record->number + 1 == m_number;
    if (!isNext || !isWhole(*record) || (isAdjacent && record->hash != m_before))
        return failure(ExportFault{m_lines, record->number});
    m_missing += m_number == 0 ? 0 : m_number - record->number - 1;
    m_number = record->number;
    m_before = record->before;
    ++m_records;
    return {};
}

} // namespace sidelight::audit
