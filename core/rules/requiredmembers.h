// What an event's data has to have for a condition to hold, found in its source: most events of a
// past need not be read then.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight::rules
{

struct RequiredMember {
    std::string name;                // of data
    std::optional<std::string> text; // which its value has to be
    bool operator==(const RequiredMember &) const = default;
};

// Of a condition that compiles: in how many ways it can hold (the parts between ||), and what each
// of them needs. An event that lacks something in each of the ways does not fit, nor does the
// condition run out of steps on it: what is left out by this leaves no trace. A way that needs
// nothing: this cannot be told.
using RequiredMembers = std::vector<RequiredMember>;
[[nodiscard]] std::vector<RequiredMembers> requiredMembersOf(std::string_view condition);

} // namespace sidelight::rules
