#include "hub/auth/keys/revocations.h"

#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxDepth = 3;

auto mistake(const char *sentence)
{
    return failure(std::string(sentence));
}

std::string_view viewOf(const boost::json::string &text)
{
    return {text.data(), text.size()};
}

} // namespace

Result<Revocations, std::string> Revocations::read(std::string_view text)
{
    const auto value = json::parse(text, maxBytes, maxDepth);
    if (!value)
        return failure(std::string(json::plainSentenceOf(value.error().code)));
    if (!value->is_object())
        return mistake("it must be a JSON object");
    Revocations revoked;
    for (const auto &member : value->get_object()) {
        if (member.key() == "subjects" && member.value().is_object()) {
            for (const auto &one : member.value().get_object()) {
                const auto until = one.value().is_string()
                                       ? parseRfc3339(viewOf(one.value().get_string()))
                                       : std::nullopt;
                if (!until)
                    return mistake("a subject needs a time, as \"2026-11-26T20:00:00Z\"");
                revoked.m_subjects.emplace(std::string(one.key()), *until);
            }
        } else if (member.key() == "tokens" && member.value().is_array()) {
            for (const boost::json::value &one : member.value().get_array()) {
                if (!one.is_string() || one.get_string().empty())
                    return mistake("a token is named by its jti, a text");
                revoked.m_tokens.emplace(viewOf(one.get_string()));
            }
        } else {
            return mistake("it has \"subjects\", an object, and \"tokens\", a list");
        }
    }
    return revoked;
}

Result<Revocations, std::string> Revocations::readFile(const std::string &path)
{
    const auto bytes = keys::readSmallFile(path, maxBytes);
    if (!bytes)
        return mistake("it cannot be read");
    if (!*bytes)
        return Revocations();
    return read({reinterpret_cast<const char *>((*bytes)->data()), (*bytes)->size()});
}

bool Revocations::holds(const std::string &subject, const std::optional<Timestamp> &issued,
                        const std::string &tokenId) const
{
    if (!tokenId.empty() && m_tokens.contains(tokenId))
        return true;
    const auto found = m_subjects.find(subject);
    return found != m_subjects.end() && (!issued || *issued <= found->second);
}

} // namespace sidelight::hub
