#include "core/session/suggestionsprojection.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

bool isDecided(const SuggestionId &id, std::span<const EventPtr> own)
{
    return std::any_of(own.begin(), own.end(), [&id](const EventPtr &event) {
        return event->type == types::actionTaken && readSuggestionId(*event) == id;
    });
}

} // namespace

SuggestionsProjection::View
SuggestionsProjection::read(const std::vector<store::StandingEntry> &standing,
                            std::span<const EventPtr> own, const InteractionId &interaction,
                            Timestamp now)
{
    View view;
    for (const store::StandingEntry &entry : standing) {
        if (entry.kind != store::StandingKind::Suggestion || !entry.open || !entry.event)
            continue;
        const wire::Result<Event> offered = wire::decodeEvent(entry.event->body);
        std::optional<Suggestion> suggestion = offered ? readSuggestion(*offered) : std::nullopt;
        if (!suggestion || isDecided(suggestion->id, own))
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
    std::stable_sort(
        view.best.begin(), view.best.end(),
        [](const Suggestion &a, const Suggestion &b) { return a.priority() > b.priority(); });
    if (view.best.size() > shown)
        view.best.resize(shown);
    return view;
}

} // namespace sidelight::session
