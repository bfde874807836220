#include "core/config/bundlekeys.h"

#include <algorithm>
#include <optional>

#include "core/config/sectionlimits.h"
#include "core/domain/event.h"
#include "core/domain/stream.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

bool isPublicHex(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

std::optional<std::vector<TeamId>> teamsOf(const bj::object &object)
{
    std::vector<TeamId> teams;
    if (!object.contains("teams"))
        return teams;
    const bj::array *list = arrayMember(object, "teams");
    if (!list || list->empty() || list->size() > maxTeams)
        return std::nullopt;
    for (const bj::value &value : *list) {
        const bj::string *name = value.if_string();
        if (!name || !StreamId::isValidName({name->data(), name->size()}))
            return std::nullopt;
        teams.emplace_back(std::string(name->data(), name->size()));
    }
    return teams;
}

} // namespace

std::vector<BundleKey> readKeys(const bj::value &given, const std::string &under,
                                std::vector<Problem> &problems)
{
    std::vector<BundleKey> keys;
    const bj::array *list = given.if_array();
    if (!list || list->size() > maxKeys) {
        problems.push_back({under, "The keys are a list of at most 64.", 0, 0});
        return keys;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string at = under + '/' + std::to_string(i);
        const bj::object *object = (*list)[i].if_object();
        if (!object) {
            problems.push_back({at, "A key is an object.", 0, 0});
            continue;
        }
        BundleKey key;
        key.publicHex = textOrEmpty(*object, "public");
        if (!isPublicHex(key.publicHex))
            problems.push_back(
                {at + "/public", "A key's public half is 64 hex digits in small letters.", 0, 0});
        const std::string role = textOrEmpty(*object, "role");
        if (role != "publisher" && role != "editor")
            problems.push_back(
                {at + "/role", "A key's role is \"publisher\" or \"editor\".", 0, 0});
        key.role = role == "editor" ? KeyRole::Editor : KeyRole::Publisher;
        if (auto teams = teamsOf(*object))
            key.teams = *std::move(teams);
        else
            problems.push_back({at + "/teams", "The teams are a list of names.", 0, 0});
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace sidelight::config
