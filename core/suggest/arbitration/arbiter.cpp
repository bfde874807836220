#include "core/suggest/arbitration/arbiter.h"

#include <algorithm>

#include "core/suggest/arbitration/decisions.h"
#include "core/suggest/arbitration/eligibility.h"
#include "core/suggest/arbitration/merging.h"
#include "core/suggest/arbitration/order.h"

namespace sidelight::suggest
{

namespace
{

class Arbitration
{
public:
    Arbitration(const Circumstances &circumstances, const Levers &levers,
                const Propensities &learned)
        : m_circumstances(circumstances)
        , m_levers(levers)
        , m_learned(learned)
    {
    }

    Verdict of(std::vector<Contender> contenders)
    {
        dropExpired(contenders);
        std::vector<Merged> all = merge(std::move(contenders), m_levers);
        for (Merged &merged : all)
            judge(std::move(merged));
        choose();
        return std::move(m_verdict);
    }

private:
    void changesAt(Timestamp when)
    {
        if (!m_verdict.changes || when < *m_verdict.changes)
            m_verdict.changes = when;
    }

    void leaveOut(const Merged &merged, Cause cause, std::string detail = {},
                  std::optional<Timestamp> until = {})
    {
        const Choice &choice = merged.choice;
        m_verdict.leftOut.push_back({merged.key, choice.suggestion.title,
                                     choice.because.front().source, cause, std::move(detail),
                                     until});
        if (until)
            changesAt(*until);
    }

    void dropExpired(std::vector<Contender> &contenders)
    {
        std::erase_if(contenders, [this](const Contender &contender) {
            const Suggestion &suggestion = contender.suggestion;
            if (!suggestion.expires)
                return false;
            if (*suggestion.expires > m_circumstances.now) {
                changesAt(*suggestion.expires);
                return false;
            }
            m_verdict.leftOut.push_back({keyOf(suggestion),
                                         suggestion.title,
                                         contender.because.source,
                                         Cause::Expired,
                                         {},
                                         {}});
            return true;
        });
    }

    // What may be shown goes on to m_eligible.
    void judge(Merged merged)
    {
        Choice &choice = merged.choice;
        const ActionLevers &own = m_levers.of(choice.suggestion.action);
        if (auto refusal = refusalOf(own, m_levers, m_circumstances))
            return leaveOut(merged, refusal->cause, std::move(refusal->detail));
        if (choice.parts.lever <= 0)
            return leaveOut(merged, Cause::TurnedOff);
        const double unlearned = choice.parts.priority();
        if (const auto away = awayBecause(merged, unlearned, m_circumstances, m_levers))
            return leaveOut(merged, away->cause, {}, away->until);
        if (!choice.isCritical && choice.parts.likely < m_levers.leastLikely)
            return leaveOut(merged, Cause::TooUnlikely);
        learn(choice);
        m_eligible.push_back(std::move(merged));
        m_unlearned.push_back(unlearned);
    }

    void learn(Choice &choice)
    {
        choice.estimate = m_learned.estimate(choice.suggestion.action, m_circumstances.place,
                                             m_circumstances.now);
        choice.parts.learned = choice.estimate.factor;
        if (choice.isCritical)
            choice.parts.learned = std::max(1.0, choice.parts.learned);
        choice.parts.weight *= choice.parts.learned;
    }

    [[nodiscard]] std::vector<std::size_t> order(bool withLearning) const
    {
        std::vector<Standing> standing;
        for (std::size_t i = 0; i < m_eligible.size(); ++i) {
            const Merged &one = m_eligible[i];
            Standing place;
            place.priority = withLearning ? one.choice.parts.priority() : m_unlearned[i];
            place.name = one.key;
            const auto &before = m_circumstances.before;
            const auto found = std::find(before.begin(), before.end(), one.key);
            if (found != before.end())
                place.before = static_cast<std::size_t>(found - before.begin());
            standing.push_back(place);
        }
        return steadyOrder(standing, m_levers.steadiness);
    }

    [[nodiscard]] bool isCritical(std::size_t index) const
    {
        return m_eligible[index].choice.isCritical;
    }

    // What is critical and would be shown if nothing had been learned keeps a place.
    [[nodiscard]] std::vector<std::size_t> best(std::span<const std::size_t> all) const
    {
        std::vector<std::size_t> kept = order(false);
        kept.resize(std::min(kept.size(), m_levers.shown));
        std::erase_if(kept, [this](std::size_t index) { return !isCritical(index); });
        std::size_t room = std::min(all.size(), m_levers.shown) - kept.size();
        std::vector<std::size_t> best;
        for (const std::size_t index : all) {
            const bool isKept = std::find(kept.begin(), kept.end(), index) != kept.end();
            if (!isKept && room == 0)
                continue;
            room -= isKept ? 0 : 1;
            best.push_back(index);
        }
        return best;
    }

    // In some of the interactions the last place is for one of the others, each as often: what is
    // never shown can never be taken, and nobody would learn that it is good by now.
    void explore(std::vector<std::size_t> &best, std::vector<std::size_t> rest)
    {
        const LearningSettings &learning = m_learned.settings();
        const bool explores = learning.isOn && m_circumstances.chance < learning.exploration;
        if (!explores || rest.empty() || best.size() < 2 || isCritical(best.back()))
            return;
        // By name: the same one whatever their priorities do meanwhile.
        std::sort(rest.begin(), rest.end(), [this](std::size_t a, std::size_t b) {
            return m_eligible[a].key < m_eligible[b].key;
        });
        const double share = std::max(0.0, m_circumstances.chance / learning.exploration);
        const auto which =
            static_cast<std::size_t>(share * static_cast<double>(rest.size())) % rest.size();
        best.back() = rest[which];
        m_eligible[rest[which]].choice.isExplored = true;
    }

    [[nodiscard]] bool isStrong(const std::vector<std::size_t> &best) const
    {
        if (best.empty())
            return false;
        const Merged &first = m_eligible[best.front()];
        return first.precision && *first.precision >= m_levers.strongFrom;
    }

    // Beside one that is sure, what was only foreseen would be noise.
    [[nodiscard]] bool standsBack(std::size_t index, const std::vector<std::size_t> &best) const
    {
        const Merged &one = m_eligible[index];
        return m_verdict.isStrong && index != best.front() && one.isForeseen && !isCritical(index);
    }

    void choose()
    {
        const std::vector<std::size_t> all = order(true);
        std::vector<std::size_t> best = this->best(all);
        std::vector<std::size_t> rest;
        std::copy_if(all.begin(), all.end(), std::back_inserter(rest), [&](std::size_t index) {
            return std::find(best.begin(), best.end(), index) == best.end();
        });
        m_verdict.isStrong = isStrong(best);
        if (!m_verdict.isStrong)
            explore(best, std::move(rest));
        for (const std::size_t index : all) {
            if (std::find(best.begin(), best.end(), index) == best.end())
                leaveOut(m_eligible[index], Cause::Outranked);
            else if (standsBack(index, best))
                leaveOut(m_eligible[index], Cause::Surer);
        }
        const std::vector<std::size_t> shown = best;
        std::erase_if(best, [&](std::size_t index) { return standsBack(index, shown); });
        for (const std::size_t index : best)
            show(std::move(m_eligible[index].choice));
    }

    void show(Choice choice)
    {
        Suggestion &suggestion = choice.suggestion;
        suggestion.likely = choice.parts.likely;
        suggestion.value = choice.parts.value;
        suggestion.urgent = choice.parts.urgent;
        suggestion.weight = choice.parts.weight;
        m_verdict.shown.push_back(std::move(choice));
    }

    const Circumstances &m_circumstances;
    const Levers &m_levers;
    const Propensities &m_learned;
    Verdict m_verdict;
    std::vector<Merged> m_eligible;
    std::vector<double> m_unlearned; // priorities without what was learned
};

} // namespace

Verdict arbitrate(std::vector<Contender> contenders, const Circumstances &circumstances,
                  const Levers &levers, const Propensities &learned)
{
    return Arbitration(circumstances, levers, learned).of(std::move(contenders));
}

} // namespace sidelight::suggest
