// The bundle that is compiled in: what a hub and a panel work with until somebody gives them
// another.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/config/bundle.h"

namespace sidelight::config
{

struct StarterFile {
    std::string_view name; // "starter/rules/bank/impossible-travel.json"
    std::string_view text; // a guide; a mapping; a rule or a list of rules
};

// Sorted by name.
[[nodiscard]] std::span<const StarterFile> starterGuides();
[[nodiscard]] std::span<const StarterFile> starterMappings();
[[nodiscard]] std::span<const StarterFile> starterRules();
// The section "suggestions".
[[nodiscard]] std::string_view starterSuggestions();

// One document out of these, to read, to print or to begin an own one from; of that team, if any.
[[nodiscard]] std::string starterText(std::string_view team = {});
// What readBundle makes of it. Tests hold that it has no problems; a caller has to live with them
// all the same. Takes some milliseconds: read once, keep.
[[nodiscard]] BundleResult starterBundle();

} // namespace sidelight::config
