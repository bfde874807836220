#include "core/suggest/learning/propensities.h"

#include <algorithm>

namespace sidelight::suggest
{

namespace
{

// What is believed before anything was seen: as likely as not, with the weight of so many outcomes;
// and of one place, what holds everywhere.
constexpr double asLikelyAsNot = 0.5;
constexpr double weightOfNothing = 4;
constexpr double weightOfEverywhere = 8;

} // namespace

void Propensities::configure(LearningSettings settings)
{
    m_settings = settings;
    m_own.setHalfLifeDays(settings.halfLifeDays);
    m_team.setHalfLifeDays(settings.halfLifeDays);
}

Propensities::Evidence Propensities::evidence(std::string_view action, std::string_view place,
                                              Timestamp now) const
{
    Evidence evidence;
    evidence.own = m_own.tally(action, place, now);
    const Tally others = m_team.tally(action, place, now).without(evidence.own);
    const double decisive = others.decisive();
    evidence.hasOthers = decisive >= 1 && m_settings.ofTheTeam > 0;
    if (evidence.hasOthers)
        evidence.others = others.times(std::min(1.0, m_settings.ofTheTeam / decisive));
    return evidence;
}

Estimate Propensities::estimate(std::string_view action, std::string_view place,
                                Timestamp now) const
{
    Estimate estimate;
    const Evidence everywhere = evidence(action, {}, now);
    const Evidence here = place.empty() ? Evidence{} : evidence(action, place, now);
    estimate.isHere = here.decisive() >= m_settings.leastOutcomes;
    const Evidence &told = estimate.isHere ? here : everywhere;
    estimate.taken = told.own.count(Outcome::Accepted) + told.others.count(Outcome::Accepted);
    estimate.of = told.decisive();
    estimate.withTeam = told.hasOthers;
    estimate.isMature = m_settings.isOn && everywhere.decisive() >= m_settings.leastOutcomes;
    if (!estimate.isMature)
        return estimate;
    estimate.likely = (weightOfNothing * asLikelyAsNot + everywhere.forIt()) /
                      (weightOfNothing + everywhere.forIt() + everywhere.againstIt());
    if (estimate.isHere)
        estimate.likely = (weightOfEverywhere * estimate.likely + here.forIt()) /
                          (weightOfEverywhere + here.forIt() + here.againstIt());
    estimate.factor = std::clamp(1 + 2 * m_settings.influence * (estimate.likely - asLikelyAsNot),
                                 1 - m_settings.influence, 1 + m_settings.influence);
    return estimate;
}

} // namespace sidelight::suggest
