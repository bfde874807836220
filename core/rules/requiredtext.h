// What a condition cannot do without, found in its source.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sidelight::rules
{

// `data.kind == 'checkin'` at the top of a condition: only events with that value need a look.
struct RequiredText {
    std::string member; // of data
    std::string value;
    bool isWhole = false; // the condition says nothing else
};

// Of a condition that compiles: one of its parts joined by && at the top is `data.NAME == 'TEXT'`
// (either quotes, no escapes). Nothing where this cannot be told for certain.
[[nodiscard]] std::optional<RequiredText> requiredTextOf(std::string_view condition);

} // namespace sidelight::rules
