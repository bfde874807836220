// What of a customer the panel shows at once, and what it hides until somebody asks for it: the
// section "masks" of a bundle, resolved. The classes of sensitivity are those of the schemas
// (core/domain/schemas, `x-sensitivity`).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/domain/identity.h"

namespace sidelight
{

enum class Sensitivity { Public, Internal, Personal, Secret };

enum class Showing {
    Shown,
    Partly, // "+351 ••• ••• 118", initials; the rest when asked for
    Hidden, // nothing of it, all of it when asked for; both are audited
    Never,  // nothing of it, whoever asks
};

[[nodiscard]] std::string_view nameOf(Sensitivity sensitivity);
[[nodiscard]] std::optional<Sensitivity> sensitivityOf(std::string_view name);
[[nodiscard]] std::string_view nameOf(Showing showing);
[[nodiscard]] std::optional<Showing> showingOf(std::string_view name);

// A field of the profile that the panel shows somewhere.
struct MaskableField {
    std::string_view name; // "locality", "identities.phone"
    Sensitivity sensitivity;
    Showing usual;
    bool parts; // a part of it can be shown
};

[[nodiscard]] std::span<const MaskableField> maskableFields();
// "identities.phone".
[[nodiscard]] std::string maskableFieldOf(IdentityKind kind);

struct Masks {
    static constexpr std::int64_t leastRevealMs = 5'000;
    static constexpr std::int64_t mostRevealMs = 600'000;

    std::int64_t revealMs = 30'000; // what was asked for is hidden again after this
    std::map<std::string, Showing, std::less<>> byField; // those that are not as usual

    // A field that nobody knows is shown: it is none of the profile.
    [[nodiscard]] Showing of(std::string_view field) const;
    [[nodiscard]] Showing of(IdentityKind kind) const { return of(maskableFieldOf(kind)); }
    bool operator==(const Masks &) const = default;
};

} // namespace sidelight
