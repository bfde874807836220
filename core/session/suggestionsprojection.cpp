#include "core/session/suggestionsprojection.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/suggest/arbitration/levers.h"
#include "core/suggest/learning/outcome.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

// Nobody has counted how often it is right; how urgent it is, the alert says.
constexpr double likelyByRule = 0.5;

double urgencyOf(Severity severity)
{
    return severity == Severity::Critical ? 1.5 : severity == Severity::Warning ? 1.0 : 0.5;
}

SuggestionId suggestionOf(const AlertId &alert, const std::string &action)
{
    return SuggestionId{"rule-" + alert.value + "-" + action};
}

suggest::Contender contenderOf(Suggestion suggestion, suggest::Source source)
{
    suggest::Contender contender;
    contender.because.source = source;
    contender.because.id = suggestion.id;
    contender.because.why = suggestion.why;
    contender.since = suggestion.offered;
    contender.suggestion = std::move(suggestion);
    return contender;
}

std::optional<suggest::Decision::Kind> kindOf(const boost::json::object &data)
{
    using Kind = suggest::Decision::Kind;
    const auto outcome =
        suggest::outcomeOf(textOrEmpty(data, "result"), textOrEmpty(data, "reason"));
    if (!outcome)
        return std::nullopt;
    switch (*outcome) {
    case suggest::Outcome::Accepted:
        return Kind::Accepted;
    case suggest::Outcome::Failed:
        return Kind::Failed;
    case suggest::Outcome::Declined:
        return Kind::Declined;
    case suggest::Outcome::Unfit:
        return Kind::Dismissed;
    default:
        return Kind::Completed; // done now, or already
    }
}

std::optional<suggest::Decision> decisionOf(const Event &event, const InteractionId &interaction)
{
    const boost::json::object *data = event.dataObject();
    const auto id = readSuggestionId(event);
    const auto kind = data ? kindOf(*data) : std::nullopt;
    if (event.type != types::actionTaken || !id || !kind)
        return std::nullopt;
    suggest::Decision decision;
    decision.id = *id;
    decision.action = textOrEmpty(*data, "action");
    decision.kind = *kind;
    decision.at = event.time.value_or(Timestamp{});
    decision.priority = numberMember(*data, "priority");
    decision.isHere = !interaction.empty() && event.correlationId() == interaction.value;
    return decision;
}

} // namespace

std::vector<suggest::Contender>
SuggestionsProjection::ofRules(const std::vector<RaisedAlert> &raised)
{
    std::vector<suggest::Contender> all;
    for (const RaisedAlert &one : raised) {
        double weight = 1;
        for (const std::string &action : one.suggests) {
            Suggestion suggestion;
            suggestion.id = suggestionOf(one.alert.id, action);
            suggestion.action = action;
            suggestion.likely = likelyByRule;
            suggestion.urgent = urgencyOf(one.alert.severity);
            suggestion.weight = weight;
            suggestion.customer = one.alert.customer;
            suggestion.interaction = one.alert.interaction;
            suggestion.why = one.alert.why;
            suggestion.offered = one.alert.raised;
            suggestion.expires = one.alert.expires;
            suggest::Contender contender =
                contenderOf(std::move(suggestion), suggest::Source::Rule);
            contender.isCritical = one.alert.severity == Severity::Critical;
            for (const AlertId &before : one.before)
                contender.before.push_back(suggestionOf(before, action));
            all.push_back(std::move(contender));
            weight *= 0.9; // the rule names the more important first
        }
    }
    return all;
}

void SuggestionsProjection::addOffered(std::vector<suggest::Contender> &to,
                                       const std::vector<store::StandingEntry> &standing,
                                       const InteractionId &interaction, Timestamp now)
{
    for (const store::StandingEntry &entry : standing) {
        if (entry.kind != store::StandingKind::Suggestion || !entry.open || !entry.event)
            continue;
        const wire::Result<Event> offered = wire::decodeEvent(entry.event->body);
        std::optional<Suggestion> suggestion = offered ? readSuggestion(*offered) : std::nullopt;
        // One that was made for another interaction says nothing about this one.
        if (!suggestion || (suggestion->interaction && *suggestion->interaction != interaction))
            continue;
        suggest::Contender contender = contenderOf(std::move(*suggestion), suggest::Source::Engine);
        // Offered anew since: whatever its clock says.
        if (entry.decision && entry.event->row > entry.decision->row)
            contender.since = now;
        to.push_back(std::move(contender));
    }
}

void SuggestionsProjection::addForeseen(std::vector<suggest::Contender> &to,
                                        const std::vector<Suggestion> &foreseen)
{
    for (const Suggestion &one : foreseen) {
        // With nothing that was learned to speak for it, the step of the policy is all there is.
        const bool isLearned =
            std::any_of(one.spokenFor.begin(), one.spokenFor.end(), [](const SpokenFor &spoken) {
                return spoken.kind != SpokenFor::Kind::Step;
            });
        suggest::Contender contender =
            contenderOf(one, isLearned ? suggest::Source::Model : suggest::Source::Policy);
        contender.precision =
            one.isSure ? std::max(suggest::Levers::leastStrong, one.likely) : one.likely;
        to.push_back(std::move(contender));
    }
}

std::vector<suggest::Decision>
SuggestionsProjection::decisions(std::span<const store::StoredEvent> taken,
                                 std::span<const EventPtr> own, const InteractionId &interaction)
{
    std::vector<suggest::Decision> all;
    for (const store::StoredEvent &stored : taken) {
        const wire::Result<Event> event = wire::decodeEvent(stored.body);
        if (auto decision = event ? decisionOf(*event, interaction) : std::nullopt)
            all.push_back(std::move(*decision));
    }
    for (const EventPtr &event : own) {
        if (auto decision = decisionOf(*event, interaction))
            all.push_back(std::move(*decision));
    }
    return all;
}

} // namespace sidelight::session
