#include "core/signin/person.h"

#include "core/domain/stream.h"
#include "core/json/members.h"
#include "core/jwt/jwt.h"

namespace sidelight::signin
{

namespace
{

constexpr std::size_t maxNameBytes = 200;
constexpr std::size_t mostTeams = 64;
constexpr std::int64_t idTokenLeewayMs = 60'000;

// Without what is no letter on a screen, cut between characters.
std::string shown(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7f)
            out += c;
    }
    if (out.size() > maxNameBytes) {
        std::size_t end = maxNameBytes;
        while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U)
            --end;
        out.resize(end);
    }
    return out;
}

std::string nameIn(const boost::json::object &claims, const std::string &otherwise)
{
    for (const char *claim : {"name", "preferred_username", "email"}) {
        if (std::string name = shown(json::textAt(claims, claim)); !name.empty())
            return name;
    }
    return shown(otherwise);
}

// What is no team's name is passed over: the hub judges its own copy.
std::vector<std::string> teamsIn(const boost::json::object &claims, const std::string &claim)
{
    std::vector<std::string> teams;
    const auto *value = claims.if_contains(claim);
    const auto *list = value ? value->if_array() : nullptr;
    if (!list)
        return teams;
    for (const boost::json::value &one : *list) {
        const auto *text = one.if_string();
        std::string name = text ? std::string(text->data(), text->size()) : std::string();
        if (StreamId::isValidName(name) && name.front() != '@' && teams.size() < mostTeams)
            teams.push_back(std::move(name));
    }
    return teams;
}

// For several, it has to say that we are the one it was made for.
bool isForUs(const boost::json::object &claims, const std::string &client)
{
    const auto *party = claims.if_contains("azp");
    if (party)
        return json::textAt(claims, "azp") == client;
    const auto *audience = claims.if_contains("aud");
    const auto *list = audience ? audience->if_array() : nullptr;
    return !list || list->size() == 1;
}

} // namespace

Result<Person> readPerson(std::string_view token, const KeySet &keys, const IdTokenRules &rules,
                          const std::optional<std::string> &nonce, Timestamp now)
{
    const auto jwt = readJwt(token, keys, {rules.issuer, rules.client, idTokenLeewayMs}, now);
    if (!jwt || !isForUs(jwt->claims, rules.client))
        return failure(Problem::BadToken);
    if (nonce && json::textAt(jwt->claims, "nonce") != *nonce)
        return failure(Problem::BadToken);
    Person person;
    person.agent = json::textAt(jwt->claims, rules.agentClaim);
    if (!StreamId::isValidName(person.agent))
        return failure(Problem::BadToken);
    person.teams = teamsIn(jwt->claims, rules.teamsClaim);
    person.name = nameIn(jwt->claims, person.agent);
    person.expires = jwt->expires;
    return person;
}

} // namespace sidelight::signin
