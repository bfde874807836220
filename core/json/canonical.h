// JSON in the one form of RFC 8785 (JCS): members in the order of their UTF-16 code units, no white
// space, numbers as ECMAScript writes them. Equal values give equal bytes.
#pragma once

#include <string>

#include <boost/json/value.hpp>

namespace sidelight::json
{

// Never throws. Whole numbers beyond ±2^53 are written as the double next to them, as RFC 8785
// wants; a value that json::parse gave is finite.
[[nodiscard]] std::string canonicalText(const boost::json::value &value);

// As ECMAScript's Number::toString writes it: "1e+21", "0.000001", "-0" as "0".
[[nodiscard]] std::string canonicalNumber(double number);

} // namespace sidelight::json
