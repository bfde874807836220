// What the matches of a group complete: the third point of the definition in engine.h, and the
// fifth. Looks at what is stale only.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/rules/evaluator.h"
#include "core/rules/group.h"

namespace sidelight::rules
{

class Correlator
{
public:
    Correlator(const RuleSet &rules, Evaluator &evaluator)
        : m_rules(rules)
        , m_evaluator(evaluator)
    {
    }

    // As Engine::stopOn().
    void stopOn(const std::atomic<bool> &stops) { m_stops = &stops; }
    // Brings the firings of the group's matches up to date; of some of them when it is stopped.
    void refresh(Group &group, const Surroundings *surroundings);
    // How many matches could not be judged because it cost too much, since the last call.
    [[nodiscard]] std::uint64_t takeOverBudget() { return std::exchange(m_overBudget, 0); }

private:
    using Matches = std::vector<std::unique_ptr<Match>>;
    void refreshSingle(const Rule &rule, const Matches &matches, RuleFrame &frame);
    void refreshCounts(const Rule &rule, const Matches &matches, RuleFrame &frame);
    void refreshAbsence(const Rule &rule, const Matches &matches, RuleFrame &frame);
    void refreshTemporal(const Rule &rule, const Matches &matches, RuleFrame &frame);
    [[nodiscard]] bool isCounted(const Rule &rule, Match &match, RuleFrame &frame);
    [[nodiscard]] bool answers(const Rule &rule, const Match &trigger, const Match &expected,
                               RuleFrame &frame, std::size_t &steps);
    [[nodiscard]] bool isStopped() const { return m_stops && *m_stops; }
    [[nodiscard]] std::size_t budget() const { return m_rules.limits().cel.steps; }

    const RuleSet &m_rules;
    Evaluator &m_evaluator;
    std::uint64_t m_overBudget = 0;
    const std::atomic<bool> *m_stops = nullptr; // null: never
};

// The value a counting type compares, over matches[first..last] that count.
struct Tally {
    double value = 0;
    std::size_t count = 0;
    std::size_t first = 0; // the first that counts
};
[[nodiscard]] Tally tallyOf(CorrelationType type,
                            const std::vector<std::unique_ptr<Match>> &matches, std::size_t first,
                            std::size_t last);

// Firings that hold at `now`, as alerts: those at most `suppress` apart or with an event in common.
[[nodiscard]] std::vector<Episode> episodesOf(const Group &group, const Rule &rule,
                                              std::int64_t now);

// The events of all firings of an episode, each once, oldest first.
[[nodiscard]] std::vector<const Match *> boundOf(const Group &group, const Episode &episode);

// Calls `look(const Match &, selection)` for each event a firing binds, oldest first.
template<class Look>
void eachBound(const Group &group, const Match &anchor, Look &&look)
{
    const Firing &firing = *anchor.firing;
    if (!firing.first) {
        std::vector<Firing::Bound> bound = firing.bound;
        std::sort(bound.begin(), bound.end(), [](const auto &left, const auto &right) {
            return isBefore(*left.match, *right.match);
        });
        for (const Firing::Bound &entry : bound)
            look(*entry.match, entry.selection);
        return;
    }
    auto place = std::lower_bound(
        group.matches().begin(), group.matches().end(), *firing.first,
        [](const auto &left, const Match &right) { return isBefore(*left, right); });
    for (; place != group.matches().end(); ++place) {
        const Match &match = **place;
        if (match.isCounted) {
            std::size_t selection = 0;
            while (!match.fits(selection))
                ++selection;
            look(match, selection);
        }
        if (&match == &anchor)
            return;
    }
}

} // namespace sidelight::rules
