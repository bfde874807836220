#include "core/experience/evidence.h"

#include <algorithm>
#include <utility>

#include "core/domain/casework.h"
#include "core/domain/interaction.h"
#include "core/domain/touchpoint.h"

namespace sidelight::experience
{

namespace
{

// Partly solved is nearer to not solved: the customer has to come again.
constexpr double partly = -0.25;
// A promise kept is what one expects.
constexpr double keptPromise = 0.5;

class Gatherer
{
public:
    Gatherer(std::vector<Evidence> &evidence, const Event &event)
        : m_evidence(evidence)
        , m_event(event)
    {
    }

    void add(Part part, double measure, std::string matter = {})
    {
        m_evidence.push_back(
            {part, {m_event.source, m_event.id}, std::move(matter), *m_event.time, measure});
    }

    void take(const Touchpoint &point)
    {
        if (point.sentiment)
            add(Part::Sentiment, *point.sentiment);
        if (point.effort)
            add(Part::Effort, *point.effort);
        if (point.outcome != Outcome::None)
            add(Part::Outcomes, point.outcome == Outcome::Good  ? 1
                                : point.outcome == Outcome::Bad ? -1
                                                                : partly);
    }

    void take(const Interaction &interaction)
    {
        if (interaction.waitMs)
            add(Part::Waits, static_cast<double>(*interaction.waitMs), interaction.id.value);
        if (!interaction.transferredFrom.empty())
            add(Part::Transfers, -1, interaction.id.value + '\n' + interaction.transferredFrom);
    }

    void take(const Commitment &promise)
    {
        if (promise.status == "kept" || promise.status == "broken")
            add(Part::Promises, promise.status == "kept" ? keptPromise : -1, promise.id);
    }

private:
    std::vector<Evidence> &m_evidence;
    const Event &m_event;
};

} // namespace

void gather(std::vector<Evidence> &evidence, const Event &event)
{
    if (!event.time)
        return;
    Gatherer gatherer(evidence, event);
    if (const auto point = readTouchpoint(event))
        gatherer.take(*point);
    else if (const auto interaction = readInteraction(event))
        gatherer.take(*interaction);
    else if (const auto promise = readCommitment(event))
        gatherer.take(*promise);
}

double valueOf(const Evidence &evidence, const Settings &settings)
{
    switch (evidence.part) {
    case Part::Effort:
        return std::clamp(1 - 2 * evidence.measure, -1.0, 1.0);
    case Part::Waits: {
        const double seconds = evidence.measure / 1000;
        const auto fine = static_cast<double>(settings.waitFineSeconds);
        const auto worst = static_cast<double>(settings.waitWorstSeconds);
        return -std::clamp((seconds - fine) / (worst - fine), 0.0, 1.0);
    }
    case Part::Sentiment:
    case Part::Outcomes:
    case Part::Transfers:
    case Part::Promises:
        break;
    }
    return std::clamp(evidence.measure, -1.0, 1.0);
}

} // namespace sidelight::experience
