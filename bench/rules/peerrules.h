// Rules and events for both sides of the comparison, and the other side.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bench/support/arguments.h"
#include "core/domain/event.h"
#include "core/rules/rule.h"

namespace sidelight::bench
{

// `count` rules that look for a kind, a channel and a level, with windows, groups and alerts of
// every type on our side. There are half as many kinds as rules, at least 40.
struct MadeRules {
    std::shared_ptr<const rules::RuleSet> ours;
    std::string theirs; // JSON
    std::size_t kinds = 0;
};
[[nodiscard]] MadeRules makeRules(std::size_t count);
// The first 18 as makeRules(18) has them, the others looking for kinds that no event is of.
[[nodiscard]] MadeRules makeRulesMostlyIdle(std::size_t count);

// Touchpoints of 50 customers, parsed; a quarter of those of a kind have the channel and the level.
[[nodiscard]] std::vector<EventPtr> makeEvents(std::size_t count, std::size_t kinds);

struct Rate {
    double perSecond = 0;
    std::size_t matches = 0; // of the first 256 events
};
// npm json-rules-engine in a process of its own; ends the program when it does not run.
[[nodiscard]] Rate runPeer(const WorkFolder &folder, const MadeRules &rules,
                           const std::vector<EventPtr> &events, double seconds);

} // namespace sidelight::bench
