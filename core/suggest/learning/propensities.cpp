#include "core/suggest/learning/propensities.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

// What is believed before anything was seen: as likely as not, with the weight of so many outcomes;
// and of one place, what holds everywhere.
constexpr double asLikelyAsNot = 0.5;
constexpr double weightOfNothing = 4;
constexpr double weightOfEverywhere = 8;
// Of a question that is asked and answered.
constexpr double leastAnswers = 3;

// Counts fade from the moment they are made: what is told, and compared, is rounded.
bool isEnough(double counted, double least)
{
    return std::round(counted) >= least;
}

} // namespace

void Propensities::configure(LearningSettings settings)
{
    m_settings = settings;
    m_own.setHalfLifeDays(settings.halfLifeDays);
    m_team.setHalfLifeDays(settings.halfLifeDays);
}

// What is asked of the counts.
struct Propensities::Question {
    double (Tally::*decisive)() const;
    double (Tally::*forIt)() const;
    double (Tally::*againstIt)() const;
    double (Tally::*taken)() const;
    double least; // decisive outcomes before anything changes
};

Propensities::Evidence Propensities::evidence(std::string_view action, std::string_view place,
                                              Timestamp now, const Question &question) const
{
    Evidence evidence;
    evidence.own = m_own.tally(action, place, now);
    const Tally others = m_team.tally(action, place, now).without(evidence.own);
    const double decisive = (others.*question.decisive)();
    evidence.hasOthers = isEnough(decisive, 1) && m_settings.ofTheTeam > 0;
    if (evidence.hasOthers)
        evidence.others = others.times(std::min(1.0, m_settings.ofTheTeam / decisive));
    return evidence;
}

Estimate Propensities::estimate(std::string_view action, std::string_view place,
                                Timestamp now) const
{
    return estimate(action, place, now,
                    {&Tally::decisive, &Tally::forIt, &Tally::againstIt, &Tally::accepted,
                     m_settings.leastOutcomes});
}

Estimate Propensities::helped(std::string_view action, std::string_view place, Timestamp now) const
{
    return estimate(action, place, now,
                    {&Tally::answers, &Tally::helped, &Tally::unhelpful, &Tally::helped,
                     std::min(leastAnswers, m_settings.leastOutcomes)});
}

Estimate Propensities::estimate(std::string_view action, std::string_view place, Timestamp now,
                                const Question &question) const
{
    Estimate estimate;
    const Evidence everywhere = evidence(action, {}, now, question);
    const Evidence here = place.empty() ? Evidence{} : evidence(action, place, now, question);
    estimate.isHere = isEnough(here.sum(question.decisive), question.least);
    const Evidence &told = estimate.isHere ? here : everywhere;
    estimate.taken = told.sum(question.taken);
    estimate.of = told.sum(question.decisive);
    estimate.withTeam = told.hasOthers;
    estimate.isMature =
        m_settings.isOn && isEnough(everywhere.sum(question.decisive), question.least);
    if (!estimate.isMature)
        return estimate;
    const double forIt = everywhere.sum(question.forIt);
    estimate.likely = (weightOfNothing * asLikelyAsNot + forIt) /
                      (weightOfNothing + forIt + everywhere.sum(question.againstIt));
    if (estimate.isHere) {
        const double forItHere = here.sum(question.forIt);
        estimate.likely = (weightOfEverywhere * estimate.likely + forItHere) /
                          (weightOfEverywhere + forItHere + here.sum(question.againstIt));
    }
    estimate.factor = std::clamp(1 + 2 * m_settings.influence * (estimate.likely - asLikelyAsNot),
                                 1 - m_settings.influence, 1 + m_settings.influence);
    return estimate;
}

} // namespace sidelight::suggest
