// How expressions ask for phone numbers without core/cel knowing numbering plans.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sidelight::cel
{

// What phone.e164(number, region) asks: the number in E.164 or nothing. `region` is an ISO country
// code, empty when the expression gives none. May be called from any thread that evaluates.
using PhoneReader =
    std::function<std::optional<std::string>(std::string_view number, std::string_view region)>;

} // namespace sidelight::cel
