#include "core/suggest/arbitration/decisions.h"

#include <algorithm>

namespace sidelight::suggest
{

namespace
{

// An id is the suggestion itself, wherever it was decided about; the action by another name is the
// same here, and what a customer does not want is the same everywhere.
bool isAbout(const Decision &decision, const Merged &merged)
{
    // What is foreseen from the conversation was foreseen knowing what was done in it.
    if (merged.isForeseen)
        return false;
    // What is critical is asked anew in each interaction: somebody else may have waved it away.
    const bool isRefusal =
        decision.kind == Decision::Kind::Dismissed || decision.kind == Decision::Kind::Declined;
    if (merged.choice.isCritical && isRefusal && !decision.isHere)
        return false;
    if (std::find(merged.ids.begin(), merged.ids.end(), decision.id) != merged.ids.end())
        return true;
    const std::string &action = merged.choice.suggestion.action;
    return !action.empty() && decision.action == action &&
           (decision.isHere || decision.kind == Decision::Kind::Declined);
}

} // namespace

std::optional<Away> awayBecause(const Merged &merged, double priority,
                                const Circumstances &circumstances, const Levers &levers)
{
    const Decision *last = nullptr;
    for (const Decision &decision : circumstances.decided) {
        if (isAbout(decision, merged))
            last = &decision;
    }
    if (!last || last->kind == Decision::Kind::Failed)
        return std::nullopt;
    const bool isNewer = merged.since && *merged.since > last->at;
    if (last->kind == Decision::Kind::Accepted || last->kind == Decision::Kind::Completed)
        return isNewer ? std::nullopt : std::optional(Away{Cause::UnderWay, std::nullopt});
    const bool hasRisen = last->priority && priority >= levers.risenBy * *last->priority;
    const bool isNew = isNewer || hasRisen;
    const bool isCritical = merged.choice.isCritical;
    const bool isDeclined = last->kind == Decision::Kind::Declined;
    const Cause cause = isDeclined ? Cause::Declined : Cause::Dismissed;
    const Timestamp until{last->at.ms +
                          (isDeclined && !isCritical ? levers.declinedMs : levers.quietMs)};
    const bool isQuiet = !isCritical && circumstances.now < until;
    if (isQuiet)
        return Away{cause, isNew ? std::optional(until) : std::nullopt};
    return isNew ? std::nullopt : std::optional(Away{cause, std::nullopt});
}

} // namespace sidelight::suggest
