// What a look-up answered, as suggestions see it.
#pragma once

#include <string>
#include <vector>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "core/suggest/situation/transcript.h"

namespace sidelight::suggest
{

// A text as it is, anything else as JSON.
[[nodiscard]] std::string factText(const boost::json::value &value);
// A fact for each member, within TurnLimits.
[[nodiscard]] std::vector<Fact> factsOf(const boost::json::object &answer);

} // namespace sidelight::suggest
