// One form for every spelling of an identity. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/domain/identity.h"

namespace sidelight::identity
{

// "phone:+12025550164", "email:ross@example.com", "account:4711": equal for equal persons' marks.
//
// Phones in any format become E.164; a number without a country is taken as one of `region` (ISO
// 3166, "US"), unless it is valid with a "+" put in front, as vendors drop it. E-mail addresses are
// compared without case and surrounding spaces, everything else without surrounding spaces. Nothing
// when the value cannot identify anybody: "anonymous", no number, no address.
[[nodiscard]] std::optional<std::string> comparableKey(const Identity &identity,
                                                       std::string_view region);

} // namespace sidelight::identity
