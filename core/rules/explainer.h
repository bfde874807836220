// Why a group's alert stands, and what a group that shows none comes close to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/alertbuilder.h"
#include "core/rules/explanation.h"
#include "core/rules/group.h"

namespace sidelight::rules
{

class Explainer
{
public:
    Explainer(const RuleSet &rules, Evaluator &evaluator, const Group &group,
              const Surroundings *surroundings);

    [[nodiscard]] Explanation explain(const Episode &episode, const AlertBuilder &builder,
                                      std::int64_t now) const;
    // Nothing when there is nothing near.
    [[nodiscard]] std::optional<NearMiss> nearMiss(std::int64_t now) const;

private:
    using Matches = std::vector<std::unique_ptr<Match>>;

    [[nodiscard]] BoundEvent bound(const Match &match, std::size_t selection) const;
    void addWhen(std::vector<Leaf> &leaves, const Match &match, std::size_t selection) const;
    void addWhere(std::vector<Leaf> &leaves, const std::vector<Firing::Bound> &binding) const;
    void addScope(std::vector<Leaf> &leaves) const;
    [[nodiscard]] std::vector<Firing::Bound> boundBy(const Match &anchor) const;
    void measure(const std::vector<Firing::Bound> &binding,
                 std::vector<RuleMeasure> &measures) const;

    [[nodiscard]] NearMiss begin(NearMiss::Missing missing, RuleRemark::Kind kind) const;
    void fill(NearMiss &miss, const std::vector<Firing::Bound> &binding) const;
    [[nodiscard]] std::optional<NearMiss> missedSingle() const;
    [[nodiscard]] std::optional<NearMiss> missedCount() const;
    [[nodiscard]] std::optional<NearMiss> missedTemporal() const;
    [[nodiscard]] std::optional<NearMiss> missedSelections() const;
    [[nodiscard]] std::optional<NearMiss> missedWindow() const;
    [[nodiscard]] std::optional<NearMiss> pendingAbsence(std::int64_t now) const;
    [[nodiscard]] std::optional<NearMiss> unseen(std::int64_t now) const;

    const RuleSet &m_rules;
    const Rule &m_rule;
    Evaluator &m_evaluator;
    const Group &m_group;
    const Surroundings *m_surroundings;
};

} // namespace sidelight::rules
