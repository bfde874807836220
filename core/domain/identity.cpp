#include "core/domain/identity.h"

#include <array>

#include "core/domain/event.h"
#include "core/domain/limits.h"

namespace sidelight
{

namespace
{
struct KindName {
    IdentityKind kind;
    std::string_view name;
};
constexpr std::array kindNames{
    KindName{IdentityKind::Phone, "phone"},     KindName{IdentityKind::Email, "email"},
    KindName{IdentityKind::Account, "account"}, KindName{IdentityKind::Device, "device"},
    KindName{IdentityKind::Social, "social"},   KindName{IdentityKind::Other, "other"}};
} // namespace

IdentityKind identityKindOf(std::string_view name)
{
    for (const KindName &known : kindNames) {
        if (known.name == name)
            return known.kind;
    }
    return IdentityKind::Other;
}

std::string_view nameOf(IdentityKind kind)
{
    for (const KindName &known : kindNames) {
        if (known.kind == kind)
            return known.name;
    }
    return "other";
}

std::vector<Identity> readIdentities(const boost::json::object &data)
{
    std::vector<Identity> identities;
    const boost::json::array *list = arrayMember(data, "identities");
    if (!list)
        return identities;
    for (const boost::json::value &entry : *list) {
        if (identities.size() == limits::maxIdentities)
            break;
        const boost::json::object *object = entry.if_object();
        if (!object)
            continue;
        const auto value = textMember(*object, "value");
        if (!value || value->empty())
            continue;
        identities.push_back({identityKindOf(textMember(*object, "kind").value_or("other")),
                              std::string(*value), textOrEmpty(*object, "label"),
                              timeMember(*object, "verified")});
    }
    return identities;
}

} // namespace sidelight
