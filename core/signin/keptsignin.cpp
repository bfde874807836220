#include "core/signin/keptsignin.h"

#include <algorithm>

#include "core/json/json.h"
#include "core/json/members.h"

namespace sidelight::signin
{

namespace
{

constexpr std::size_t maxKeptBytes = std::size_t{64} * 1024;
constexpr std::size_t maxKeptDepth = 4;
constexpr std::int64_t keptVersion = 1;

void append(std::string &out, std::string_view name, std::string_view text)
{
    out += ',';
    json::appendString(out, name);
    out += ':';
    json::appendString(out, text);
}

keys::SecretBytes secretOf(std::string_view text)
{
    return keys::SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

} // namespace

keys::SecretBytes KeptSignIn::encode() const
{
    std::string text = R"({"version":1)";
    // Nothing of it may stay where it was when it grows.
    text.reserve(maxKeptBytes);
    append(text, "issuer", issuer);
    append(text, "client", client);
    append(text, "agent", agent);
    append(text, "name", name);
    append(text, "refresh", refresh.text());
    text += R"(,"lastseen":)" + std::to_string(lastSeen.ms) + R"(,"teams":[)";
    for (const std::string &team : teams) {
        if (text.back() != '[')
            text += ',';
        json::appendString(text, team);
    }
    text += "]}";
    keys::SecretBytes bytes = secretOf(text);
    std::fill(text.begin(), text.end(), '\0');
    return bytes;
}

std::optional<KeptSignIn> KeptSignIn::decode(const keys::SecretBytes &bytes)
{
    auto value = json::parse(bytes.text(), maxKeptBytes, maxKeptDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    boost::json::object &object = value->get_object();
    const auto *version = object.if_contains("version");
    if (!version || !version->is_int64() || version->get_int64() != keptVersion)
        return std::nullopt;
    KeptSignIn kept;
    kept.issuer = json::textAt(object, "issuer");
    kept.client = json::textAt(object, "client");
    kept.agent = json::textAt(object, "agent");
    kept.name = json::textAt(object, "name");
    if (const auto *seen = object.if_contains("lastseen"); seen && seen->is_int64())
        kept.lastSeen = Timestamp{seen->get_int64()};
    if (auto *refresh = object.if_contains("refresh"); refresh && refresh->is_string()) {
        auto &text = refresh->get_string();
        kept.refresh = secretOf({text.data(), text.size()});
        std::fill(text.begin(), text.end(), '\0');
    }
    if (const auto *teams = object.if_contains("teams"); teams && teams->is_array()) {
        for (const boost::json::value &team : teams->get_array()) {
            if (team.is_string())
                kept.teams.emplace_back(team.get_string().data(), team.get_string().size());
        }
    }
    if (kept.agent.empty())
        return std::nullopt;
    return kept;
}

} // namespace sidelight::signin
