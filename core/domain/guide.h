// Guided steps: what to do and what to say, one after the other. From the configuration, or inside
// a suggestion.
#pragma once

#include <string>
#include <vector>

#include "core/domain/event.h"

namespace sidelight
{

struct GuideStep {
    std::string title; // "Ask for the last four digits"
    std::string say;   // what to say to the customer, word for word; may be empty
    std::string hint;  // for the agent alone; may be empty
    bool operator==(const GuideStep &) const = default;
};

struct Guide {
    static constexpr std::size_t maxSteps = 30;
    static constexpr std::size_t maxOtherwise = 6;
    static constexpr std::size_t maxTextBytes = 1000;

    std::string action; // "verify-otp": of suggestions that name it
    std::string title;  // may be empty
    std::vector<GuideStep> steps;
    // Why it may not work out, as the agent may say: "No phone at hand".
    std::vector<std::string> otherwise;
    bool operator==(const Guide &) const = default;
};

// Of the members `steps` and `otherwise`. What is not as it should be, or beyond the bounds above,
// is left out.
[[nodiscard]] Guide readGuide(const boost::json::object &data);

} // namespace sidelight
