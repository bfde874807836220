// Makes alerts of episodes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/rules/evaluator.h"
#include "core/rules/group.h"
#include "core/rules/rulealert.h"

namespace sidelight::rules
{

class AlertBuilder
{
public:
    AlertBuilder(const RuleSet &rules, Evaluator &evaluator, cel::TimeWords timeWords)
        : m_rules(rules)
        , m_evaluator(evaluator)
        , m_timeWords(std::move(timeWords))
    {
    }

    // As it is shown at `now`; nothing when it has ended.
    [[nodiscard]] std::optional<RuleAlert> build(const Group &group, const Episode &episode,
                                                 std::int64_t now,
                                                 const Surroundings *surroundings) const;
    // As an event for the rules that take it: when it was raised, with what its latest firing says.
    [[nodiscard]] EventPtr eventOf(const Group &group, const Episode &episode,
                                   const Surroundings *surroundings) const;
    // Of an alert whose earliest event the match is.
    [[nodiscard]] const std::string &aliasOf(const Group &group, const Match &match) const;

private:
    struct Words {
        std::string title;
        std::string detail;
    };
    [[nodiscard]] Words wordsOf(const Group &group, const Match &anchor,
                                const Surroundings *surroundings) const;

    const RuleSet &m_rules;
    Evaluator &m_evaluator;
    cel::TimeWords m_timeWords;
};

// The anchor of the firing an alert is shown as: the latest that has not ended; null: all have.
[[nodiscard]] const Match *shownAnchor(const Episode &episode, std::int64_t now);

} // namespace sidelight::rules
