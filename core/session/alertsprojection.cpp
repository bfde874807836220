#include "core/session/alertsprojection.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

struct Decided {
    bool acknowledged = false;
    bool muted = false;
    std::optional<Timestamp> snoozedUntil;
};

// Muting is "not for this interaction"; the others are about the alert wherever it shows.
void take(Decided &decided, const Event &event, const InteractionId &interaction)
{
    if (event.type == types::alertAcknowledged) {
        decided.acknowledged = true;
        decided.snoozedUntil.reset();
    } else if (event.type == types::alertSnoozed && event.dataObject()) {
        decided.snoozedUntil = timeMember(*event.dataObject(), "until");
    } else if (event.type == types::alertMuted) {
        decided.muted = decided.muted || event.correlationId() == interaction.value;
    }
}

void earliest(std::optional<Timestamp> &least, Timestamp candidate)
{
    if (!least || candidate < *least)
        least = candidate;
}

} // namespace

AlertsProjection::View AlertsProjection::read(const std::vector<store::StandingEntry> &standing,
                                              std::span<const EventPtr> own,
                                              const InteractionId &interaction, Timestamp now)
{
    View view;
    for (const store::StandingEntry &entry : standing) {
        if (entry.kind != store::StandingKind::Alert || !entry.open || !entry.event)
            continue;
        const wire::Result<Event> raised = wire::decodeEvent(entry.event->body);
        std::optional<Alert> alert = raised ? readAlert(*raised) : std::nullopt;
        if (!alert)
            continue;
        Decided decided;
        if (entry.decision) {
            if (const wire::Result<Event> event = wire::decodeEvent(entry.decision->body))
                take(decided, *event, interaction);
        }
        for (const EventPtr &event : own) {
            if (readAlertId(*event) == alert->id)
                take(decided, *event, interaction);
        }
        if (decided.muted)
            continue;
        if (alert->expires) {
            if (*alert->expires <= now)
                continue;
            earliest(view.changes, *alert->expires);
        }
        AlertRow row;
        row.acknowledged = decided.acknowledged;
        row.repeats = std::max(1, entry.repeats);
        if (decided.snoozedUntil && *decided.snoozedUntil > now) {
            row.snoozedUntil = decided.snoozedUntil;
            earliest(view.changes, *decided.snoozedUntil);
        }
        row.alert = std::move(*alert);
        view.rows.push_back(std::move(row));
    }
    std::stable_sort(view.rows.begin(), view.rows.end(), [](const AlertRow &a, const AlertRow &b) {
        if (a.alert.severity != b.alert.severity)
            return a.alert.severity > b.alert.severity;
        return a.alert.raised.value_or(Timestamp{}) > b.alert.raised.value_or(Timestamp{});
    });
    return view;
}

} // namespace sidelight::session
