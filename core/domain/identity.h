// What a person is known by. The value is as it came; core/identity makes it comparable.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/timestamp.h"

namespace sidelight
{

enum class IdentityKind { Phone, Email, Account, Device, Social, Other };

[[nodiscard]] IdentityKind identityKindOf(std::string_view name);
[[nodiscard]] std::string_view nameOf(IdentityKind kind);

struct Identity {
    IdentityKind kind = IdentityKind::Other;
    std::string value;
    std::string label; // "mobile", "card"; may be empty
    std::optional<Timestamp> verified;
    bool operator==(const Identity &) const = default;
};

// Of data.identities: at most limits::maxIdentities, members of another shape are left out.
[[nodiscard]] std::vector<Identity> readIdentities(const boost::json::object &data);

} // namespace sidelight
