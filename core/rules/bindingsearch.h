// The most recent events that complete a temporal rule together with one that is its last.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "core/rules/evaluator.h"
#include "core/rules/match.h"
#include "core/rules/rule.h"

namespace sidelight::rules
{

// Selections are bound one after the other (temporal: in the rule's order; temporal_ordered: from
// the last one back), each with the newest event that may be it, and the first binding for which
// `where` holds is taken. The anchor takes the first selection it fits with which that succeeds.
// Each event tried is a step of the budget, and so are those of `where`.
class BindingSearch
{
public:
    BindingSearch(const Rule &rule, const std::vector<std::unique_ptr<Match>> &matches,
                  RuleFrame &frame, std::size_t steps);

    [[nodiscard]] Verdict complete(std::size_t anchor);
    // By selection, after complete() held: indices of matches.
    [[nodiscard]] const std::vector<std::size_t> &bound() const { return m_bound; }
    // The most selections that could be bound together, `where` aside; for near misses.
    [[nodiscard]] std::size_t mostBound() const { return m_mostBound; }
    // The newest binding of all selections, for which `where` did not hold.
    [[nodiscard]] const std::optional<std::vector<std::size_t>> &refused() const
    {
        return m_refused;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    [[nodiscard]] Verdict bindNext(std::size_t depth, std::size_t boundCount);
    [[nodiscard]] Verdict judge();
    [[nodiscard]] bool isInOrder(std::size_t selection, std::size_t match) const;
    [[nodiscard]] bool isUsed(std::size_t match) const;

    const Rule &m_rule;
    const std::vector<std::unique_ptr<Match>> &m_matches;
    RuleFrame &m_frame;
    std::size_t m_steps;
    std::vector<std::size_t> m_searchOrder; // selections
    std::vector<std::size_t> m_rank;        // of a selection in the rule's order
    std::vector<std::size_t> m_bound;
    std::size_t m_anchor = 0;
    std::size_t m_mostBound = 0;
    std::optional<std::vector<std::size_t>> m_refused;
};

} // namespace sidelight::rules
