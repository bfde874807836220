#include "core/mapping/identities.h"

#include <set>
#include <string>

#include <boost/json/array.hpp>

#include "core/domain/event.h"
#include "core/domain/identity.h"
#include "core/domain/limits.h"
#include "core/identity/comparablekey.h"

namespace sidelight::mapping
{

namespace
{

boost::json::object &originalOf(boost::json::object &data)
{
    boost::json::value &original = data["original"];
    if (!original.is_object())
        original = boost::json::object();
    return original.get_object();
}

} // namespace

void normaliseIdentities(boost::json::object &data, std::string_view region)
{
    const boost::json::array *given = arrayMember(data, "identities");
    if (!given)
        return;
    boost::json::array kept;
    boost::json::array others;
    std::set<std::string> seen;
    for (const boost::json::value &entry : *given) {
        const boost::json::object *object = entry.if_object();
        // A kind alone says nothing: the vendor's body has a gap where the value would be.
        if (object && !object->contains("value"))
            continue;
        const auto value = object ? textMember(*object, "value") : std::nullopt;
        if (!value) {
            others.push_back(entry);
            continue;
        }
        const IdentityKind kind = identityKindOf(textMember(*object, "kind").value_or("other"));
        const auto key = identity::comparableKey({kind, std::string(*value), {}, {}}, region);
        if (!key || kept.size() == limits::maxIdentities) {
            others.push_back(entry);
            continue;
        }
        if (!seen.insert(*key).second)
            continue;
        boost::json::object normal = *object;
        const std::string spelling = key->substr(key->find(':') + 1);
        if (spelling != *value)
            normal["raw"] = *object->if_contains("value");
        normal["kind"] = boost::json::string_view(nameOf(kind).data(), nameOf(kind).size());
        normal["value"] = spelling;
        kept.push_back(std::move(normal));
    }
    if (kept.empty())
        data.erase("identities");
    else
        data["identities"] = std::move(kept);
    if (!others.empty())
        originalOf(data)["identities"] = std::move(others);
}

} // namespace sidelight::mapping
