#include "core/domain/masks.h"

#include <algorithm>
#include <array>

namespace sidelight
{

namespace
{
constexpr std::array<std::string_view, 4> sensitivities{"public", "internal", "personal", "secret"};
constexpr std::array<std::string_view, 4> showings{"shown", "partly", "hidden", "never"};

constexpr std::array fields{
    MaskableField{"name", Sensitivity::Personal, Showing::Shown, true},
    MaskableField{"tier", Sensitivity::Internal, Showing::Shown, false},
    MaskableField{"since", Sensitivity::Internal, Showing::Shown, false},
    MaskableField{"timezone", Sensitivity::Personal, Showing::Shown, false},
    MaskableField{"language", Sensitivity::Personal, Showing::Shown, false},
    MaskableField{"locality", Sensitivity::Personal, Showing::Shown, false},
    MaskableField{"preferredchannel", Sensitivity::Internal, Showing::Shown, false},
    MaskableField{"verification", Sensitivity::Internal, Showing::Shown, false},
    MaskableField{"identities.phone", Sensitivity::Personal, Showing::Partly, true},
    MaskableField{"identities.email", Sensitivity::Personal, Showing::Partly, true},
    MaskableField{"identities.account", Sensitivity::Personal, Showing::Partly, true},
    MaskableField{"identities.device", Sensitivity::Personal, Showing::Partly, true},
    MaskableField{"identities.social", Sensitivity::Personal, Showing::Partly, true},
    MaskableField{"identities.other", Sensitivity::Personal, Showing::Partly, true},
};

template<class Value>
std::optional<Value> indexOf(const std::array<std::string_view, 4> &names, std::string_view name)
{
    const auto *const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Value>(found - names.begin()));
}
} // namespace

std::string_view nameOf(Sensitivity sensitivity)
{
    return sensitivities[static_cast<std::size_t>(sensitivity)];
}

std::optional<Sensitivity> sensitivityOf(std::string_view name)
{
    return indexOf<Sensitivity>(sensitivities, name);
}

std::string_view nameOf(Showing showing)
{
    return showings[static_cast<std::size_t>(showing)];
}

std::optional<Showing> showingOf(std::string_view name)
{
    return indexOf<Showing>(showings, name);
}

std::span<const MaskableField> maskableFields()
{
    return fields;
}

std::string maskableFieldOf(IdentityKind kind)
{
    return "identities." + std::string(nameOf(kind));
}

Showing Masks::of(std::string_view field) const
{
    if (const auto found = byField.find(field); found != byField.end())
        return found->second;
    const auto *const known = std::find_if(
        fields.begin(), fields.end(), [&](const MaskableField &one) { return one.name == field; });
    return known == fields.end() ? Showing::Shown : known->usual;
}

} // namespace sidelight
