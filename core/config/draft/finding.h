// What is wrong with a draft, and on which page, in which form, at which field that stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/problem.h"

namespace sidelight::config
{

// The parts of a bundle as a supervisor goes through them.
enum class Section : std::uint8_t {
    Whole, // version, team, keys, what nobody knows
    Rules,
    Guides,
    Knowledge,
    Suggestions,
    Mappings,
    Layout,
    Budget,
    Experience,
    Masks,
    Retention,
    Theme,
    NextAction,
};

struct Place {
    Section section = Section::Whole;
    std::optional<std::size_t> index; // of the rule, guide or mapping
    std::string field;                // the rest of the pointer: "/correlate/where"; may be empty
    bool operator==(const Place &) const = default;
};

struct Finding {
    Problem problem;
    Place place;
};

[[nodiscard]] Place placeOf(std::string_view pointer);

// What readBundle() says to the text of a draft; empty when it could come into force. Milliseconds
// for usual bundles, more for thousands of rules: not for a thread that draws.
[[nodiscard]] std::vector<Finding> judge(std::string_view text);

} // namespace sidelight::config
