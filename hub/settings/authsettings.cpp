#include "hub/settings/authsettings.h"

#include <span>

namespace sidelight::hub
{

namespace
{

using Object = boost::json::object;
using Read = Result<void, std::string>;

constexpr std::int64_t leastJwksMs = 100;
constexpr std::int64_t mostJwksMs = std::int64_t{7} * 24 * 3600 * 1000;
constexpr std::int64_t mostLeewayMs = 300'000;
constexpr std::size_t mostFiles = 16;

struct AuthText {
    std::string_view name;
    std::string *text;
};

std::string_view keyOf(const boost::json::key_value_pair &entry)
{
    return {entry.key().data(), entry.key().size()};
}

Read mistake(std::string_view within, std::string_view name, std::string_view shape)
{
    return failure("In \"" + std::string(within) + "\", the member \"" + std::string(name) +
                   "\" must be " + std::string(shape) + ".");
}

Read unknown(std::string_view within, std::string_view name)
{
    return failure("In \"" + std::string(within) + "\", there is no setting \"" +
                   std::string(name) + "\".");
}

Read takeText(std::string_view within, std::string_view name, const boost::json::value &value,
              std::string &text)
{
    if (!value.is_string() || value.get_string().empty())
        return mistake(within, name, "a text");
    text = std::string(value.get_string().c_str());
    return {};
}

Read takeTexts(std::string_view within, const boost::json::value &value,
               std::span<const AuthText> members)
{
    if (!value.is_object())
        return mistake("auth", within, "an object");
    for (const auto &entry : value.get_object()) {
        Read taken = unknown(within, keyOf(entry));
        for (const AuthText &member : members) {
            if (member.name == keyOf(entry))
                taken = takeText(within, member.name, entry.value(), *member.text);
        }
        if (!taken)
            return taken;
    }
    return {};
}

Read takeClaims(const boost::json::value &value, ClaimNames &names)
{
    const AuthText members[] = {{"subject", &names.subject}, {"roles", &names.roles},
                                {"teams", &names.teams},     {"tenant", &names.tenant},
                                {"sources", &names.sources}, {"rights", &names.rights}};
    return takeTexts("claims", value, members);
}

Read takeRoles(const boost::json::value &value, RoleNames &names)
{
    const AuthText members[] = {{"publisher", &names.publisher},
                                {"agent", &names.agent},
                                {"supervisor", &names.supervisor},
                                {"admin", &names.admin},
                                {"lookUp", &names.lookUp}};
    return takeTexts("roles", value, members);
}

Read takeKeys(const boost::json::value &value, std::vector<KeyFile> &keys)
{
    if (!value.is_array() || value.get_array().size() > mostFiles)
        return mistake("auth", "keys", "a list of at most 16 files");
    for (const boost::json::value &one : value.get_array()) {
        std::string file;
        std::string secretFile;
        std::string id;
        const AuthText members[] = {{"file", &file}, {"secretFile", &secretFile}, {"id", &id}};
        if (auto taken = takeTexts("keys", one, members); !taken)
            return taken;
        if (file.empty() == secretFile.empty())
            return failure(std::string("In \"keys\", each has either \"file\" or \"secretFile\"."));
        const bool secret = file.empty();
        keys.push_back({secret ? secretFile : file, id, secret});
    }
    return {};
}

Read takeLeeway(const boost::json::value &value, std::int64_t &leeway)
{
    const std::int64_t number = value.is_int64() ? value.get_int64() : -1;
    if (number < 0 || number > mostLeewayMs)
        return mistake("auth", "leewayMs", "a whole number from 0 to 300000");
    leeway = number;
    return {};
}

Read takeTime(std::string_view name, const boost::json::value &value, std::int64_t &time)
{
    const std::int64_t number = value.is_int64() ? value.get_int64() : -1;
    if (number < leastJwksMs || number > mostJwksMs)
        return mistake("auth", name, "a whole number from 100 to 604800000");
    time = number;
    return {};
}

Read take(std::string_view name, const boost::json::value &value, AuthSettings &settings)
{
    if (name == "keys")
        return takeKeys(value, settings.keys);
    if (name == "claims")
        return takeClaims(value, settings.rules.claims.names);
    if (name == "roles")
        return takeRoles(value, settings.rules.claims.roles);
    if (name == "leewayMs")
        return takeLeeway(value, settings.rules.token.leewayMs);
    JwksTimes &times = settings.jwksTimes;
    const std::pair<std::string_view, std::int64_t *> durations[] = {
        {"jwksLeastMs", &times.leastMs},
        {"jwksRetryMs", &times.retryMs},
        {"jwksMissMs", &times.missMs},
        {"jwksStaleMs", &times.staleMs}};
    for (const auto &[known, time] : durations) {
        if (known == name)
            return takeTime(name, value, *time);
    }
    const AuthText members[] = {
        {"issuer", &settings.rules.token.issuer},  {"audience", &settings.rules.token.audience},
        {"tenant", &settings.rules.claims.tenant}, {"jwksUrl", &settings.jwksUrl},
        {"jwksCaFile", &settings.jwksCaFile},      {"revokedFile", &settings.revokedFile}};
    for (const AuthText &member : members) {
        if (member.name == name)
            return takeText("auth", name, value, *member.text);
    }
    return unknown("auth", name);
}

} // namespace

Result<AuthSettings, std::string> readAuthSettings(const boost::json::value &value)
{
    if (!value.is_object())
        return failure(std::string("The member \"auth\" must be an object."));
    AuthSettings settings;
    for (const auto &entry : value.get_object()) {
        if (auto taken = take(keyOf(entry), entry.value(), settings); !taken)
            return failure(taken.error());
    }
    const JwtRules &token = settings.rules.token;
    if (token.issuer.empty() || token.audience.empty())
        return failure(std::string("In \"auth\", \"issuer\" and \"audience\" say whose tokens are "
                                   "taken, and which of them: both are needed."));
    if (settings.keys.empty() && settings.jwksUrl.empty())
        return failure(std::string("In \"auth\", there are neither \"keys\" nor a \"jwksUrl\"."));
    if (!settings.jwksUrl.empty() && !settings.jwksUrl.starts_with("https://"))
        return failure(std::string("In \"auth\", the \"jwksUrl\" must begin with https://."));
    return settings;
}

} // namespace sidelight::hub
