#include "hub/auth/claims.h"

#include <algorithm>

#include "core/domain/stream.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t mostTexts = 256;
constexpr std::size_t maxTextBytes = 1024;

using Texts = std::optional<std::vector<std::string>>;

auto refused(SignInErrc code, std::string_view reason, std::string_view sentence)
{
    return failure(SignInError{code, reason, sentence});
}

const boost::json::value *find(const Jwt &jwt, const std::string &name)
{
    const boost::json::object &claims = jwt.claims;
    if (name.empty() || name.front() != '/')
        return claims.if_contains(name);
    // By hand: no value is copied to look into it.
    const boost::json::object *within = &claims;
    std::string_view rest = std::string_view(name).substr(1);
    for (;;) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        std::string member(rest.substr(0, end));
        for (const auto &[escape, plain] : {std::pair("~1", "/"), std::pair("~0", "~")}) {
            for (std::size_t at = 0; (at = member.find(escape, at)) != std::string::npos; ++at)
                member.replace(at, 2, plain);
        }
        const auto *value = within->if_contains(member);
        if (!value || end == rest.size())
            return value;
        within = value->if_object();
        if (!within)
            return nullptr;
        rest.remove_prefix(end + 1);
    }
}

std::string textOf(const boost::json::value *value)
{
    return value && value->is_string()
               ? std::string(value->get_string().data(), value->get_string().size())
               : std::string();
}

// A list of texts, or one text with spaces between them, as OAuth writes scopes. Nothing when it is
// neither.
Texts textsOf(const boost::json::value *value)
{
    std::vector<std::string> texts;
    if (!value)
        return texts;
    if (value->is_string()) {
        const std::string all = textOf(value);
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = std::min(all.find(' ', at), all.size());
            if (end > at)
                texts.push_back(all.substr(at, end - at));
            at = end + 1;
        }
    } else if (value->is_array()) {
        for (const boost::json::value &one : value->get_array()) {
            if (!one.is_string())
                return std::nullopt;
            texts.push_back(textOf(&one));
        }
    } else {
        return std::nullopt;
    }
    if (texts.size() > mostTexts)
        return std::nullopt;
    const bool fit = std::all_of(texts.begin(), texts.end(), [](const std::string &text) {
        return !text.empty() && text.size() <= maxTextBytes;
    });
    return fit ? Texts(std::move(texts)) : std::nullopt;
}

bool holds(const std::vector<std::string> &texts, const std::string &wanted)
{
    return !wanted.empty() && std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

std::optional<Role> roleOf(const std::vector<std::string> &roles, const RoleNames &names)
{
    for (const auto &[role, name] : {std::pair(Role::Admin, &names.admin),
                                     {Role::Supervisor, &names.supervisor},
                                     {Role::Agent, &names.agent},
                                     {Role::Publisher, &names.publisher}}) {
        if (holds(roles, *name))
            return role;
    }
    return std::nullopt;
}

} // namespace

Result<Principal, SignInError> principalOf(const Jwt &jwt, const ClaimRules &rules)
{
    const auto badClaims = [] {
        return refused(SignInErrc::Invalid, "bad_claims",
                       "The token does not say what a token has to say.");
    };
    const ClaimNames &names = rules.names;
    if (!rules.tenant.empty() && textOf(find(jwt, names.tenant)) != rules.tenant)
        return refused(SignInErrc::Forbidden, "wrong_tenant", "The token is of another tenant.");
    const Texts roles = textsOf(find(jwt, names.roles));
    const Texts teams = textsOf(find(jwt, names.teams));
    Texts sources = textsOf(find(jwt, names.sources));
    const Texts rights = textsOf(find(jwt, names.rights));
    Principal who;
    who.subject = textOf(find(jwt, names.subject));
    if (!roles || !teams || !sources || !rights || who.subject.empty() ||
        who.subject.size() > maxTextBytes)
        return badClaims();
    const auto role = roleOf(*roles, rules.roles);
    if (!role)
        return refused(SignInErrc::Forbidden, "no_role", "The token has no role here.");
    who.role = *role;
    if (who.role == Role::Publisher) {
        who.sources = *std::move(sources);
    } else {
        // It names a stream and stands in the audit.
        if (!StreamId::isValidName(who.subject))
            return badClaims();
        who.agent = AgentId(who.subject);
    }
    for (const std::string &team : *teams) {
        // "@hub" is no team of anybody's.
        if (!StreamId::isValidName(team) || team.front() == '@')
            return badClaims();
        who.teams.emplace_back(team);
    }
    who.mayLookUp = who.role != Role::Publisher && holds(*rights, rules.roles.lookUp);
    who.expires = jwt.expires;
    who.issued = jwt.issued;
    who.tokenId = textOf(jwt.claims.if_contains("jti"));
    return who;
}

} // namespace sidelight::hub
