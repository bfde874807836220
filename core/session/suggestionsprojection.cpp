#include "core/session/suggestionsprojection.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

std::string resultOf(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    return event.type == types::actionTaken && data ? textOrEmpty(*data, "result") : std::string();
}

// The last that was said counts: what failed may be tried again.
bool isDecided(const SuggestionId &id, std::span<const EventPtr> own)
{
    bool decided = false;
    for (const EventPtr &event : own) {
        const std::string result = resultOf(*event);
        if (!result.empty() && readSuggestionId(*event) == id)
            decided = result != "failed";
    }
    return decided;
}

// Accepted, and not offered anew since: it is under way.
bool isUnderWay(const store::StandingEntry &entry)
{
    if (!entry.decision || entry.event->row > entry.decision->row)
        return false;
    const wire::Result<Event> decision = wire::decodeEvent(entry.decision->body);
    return decision && resultOf(*decision) == "accepted";
}

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

} // namespace

std::vector<Suggestion> SuggestionsProjection::ofRules(const std::vector<RaisedAlert> &raised,
                                                       const std::set<std::string> &decided)
{
    std::vector<Suggestion> all;
    for (const RaisedAlert &one : raised) {
        double weight = 1;
        for (const std::string &action : one.suggests) {
            // Under whichever of its ids somebody decided about it.
            const auto isDone = [&](const AlertId &id) {
                return decided.contains(suggestionOf(id, action).value);
            };
            const bool done =
                isDone(one.alert.id) || std::any_of(one.before.begin(), one.before.end(), isDone);
            const bool known = std::any_of(all.begin(), all.end(), [&action](const Suggestion &s) {
                return s.action == action;
            });
            if (done || known)
                continue;
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
            all.push_back(std::move(suggestion));
            weight *= 0.9; // the rule names the more important first
        }
    }
    return all;
}

SuggestionsProjection::View
SuggestionsProjection::read(const std::vector<store::StandingEntry> &standing,
                            std::vector<Suggestion> made, std::span<const EventPtr> own,
                            const InteractionId &interaction, Timestamp now)
{
    View view;
    for (const store::StandingEntry &entry : standing) {
        if (entry.kind != store::StandingKind::Suggestion || !entry.open || !entry.event)
            continue;
        const wire::Result<Event> offered = wire::decodeEvent(entry.event->body);
        std::optional<Suggestion> suggestion = offered ? readSuggestion(*offered) : std::nullopt;
        if (!suggestion || isDecided(suggestion->id, own) || isUnderWay(entry))
            continue;
        // One that was made for another interaction says nothing about this one.
        if (suggestion->interaction && *suggestion->interaction != interaction)
            continue;
        if (suggestion->expires) {
            if (*suggestion->expires <= now)
                continue;
            if (!view.changes || *suggestion->expires < *view.changes)
                view.changes = suggestion->expires;
        }
        view.best.push_back(std::move(*suggestion));
    }
    for (Suggestion &suggestion : made) {
        // An engine that offers the same action has thought about it more.
        const bool offered =
            std::any_of(view.best.begin(), view.best.end(), [&suggestion](const Suggestion &s) {
                return s.action == suggestion.action;
            });
        const bool over = suggestion.expires && *suggestion.expires <= now;
        if (offered || over || isDecided(suggestion.id, own))
            continue;
        if (suggestion.expires && (!view.changes || *suggestion.expires < *view.changes))
            view.changes = suggestion.expires;
        view.best.push_back(std::move(suggestion));
    }
    std::stable_sort(
        view.best.begin(), view.best.end(),
        [](const Suggestion &a, const Suggestion &b) { return a.priority() > b.priority(); });
    if (view.best.size() > shown)
        view.best.resize(shown);
    return view;
}

} // namespace sidelight::session
