// What a supervisor decides about suggestions: the bundle's section "suggestions".
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/cel/program.h"
#include "core/suggest/arbitration/contender.h"
#include "core/suggest/learning/propensities.h"

namespace sidelight::suggest
{

// Of one action. Where a list is not empty, one of it has to hold.
struct ActionLevers {
    double weight = 1; // 0 to 10; 0 turns it off
    double value = 1;  // 0 to 10, times what the source says it is worth
    std::optional<Kind> kind;
    bool isCritical = false;
    std::vector<std::string> consents; // all of them have to be given
    std::vector<Channel> channels;
    std::vector<std::string> roles;
    std::optional<cel::Program> when; // over `customer`, `interaction`, `agent`
};

// Immutable; shareable between threads.
struct Levers {
    static constexpr std::size_t mostShown = 3;
    static constexpr double leastStrong = 0.9;

    std::size_t shown = mostShown;   // 1 to 3
    double strongFrom = leastStrong; // 0.9 to 1: precision
    double leastLikely = 0;          // 0 to 1: below it nothing is shown, unless it is critical
    // 0 to 1: who comes later has to be better by so much to come before.
    double steadiness = 0.1;
    // What was dismissed does not come back before that, and then only when something is new.
    std::int64_t quietMs = std::int64_t{30} * 60 * 1000;
    // What the customer declined is not offered to the customer again before that.
    std::int64_t declinedMs = std::int64_t{30} * 24 * 3600 * 1000;
    // New enough without anything else: so many times the priority it was dismissed at.
    double risenBy = 1.5;
    std::array<double, sourceCount> bySource{1, 1, 1, 1, 1, 1}; // 0 to 10
    std::array<double, kindCount> byKind{1, 1, 1, 1};           // 0 to 10
    std::map<std::string, ActionLevers, std::less<>> actions;
    LearningSettings learning;
    std::shared_ptr<const cel::Environment> scope; // of the programs; null when there are none

    // Those of an action nobody spoke of change nothing.
    [[nodiscard]] const ActionLevers &of(const std::string &action) const;
    // Some action reads the surroundings, or asks for a role.
    [[nodiscard]] bool asksForMore() const;
};

} // namespace sidelight::suggest
