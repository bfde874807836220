#include "core/session/historyrows.h"

#include "core/domain/eventtypes.h"
#include "core/session/historykinds.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

// What the columns of the cache leave out.
void takeRest(HistoryRow &row, const Event &event)
{
    if (auto touchpoint = readTouchpoint(event)) {
        row.icon = std::move(touchpoint->icon);
        row.amount = touchpoint->amount;
        row.outcome = touchpoint->outcome;
    }
    const boost::json::object *data = event.dataObject();
    if (!data)
        return;
    row.agent = textOrEmpty(*data, "agent");
    if (const auto duration = integerMember(*data, "durationms"); duration && *duration >= 0)
        row.durationMs = duration;
}

} // namespace

HistoryRow historyRowOf(const store::HistoryEntry &entry, const AgentId &self)
{
    HistoryRow row;
    row.row = entry.event.row;
    row.key = entry.event.key;
    row.kind = kindOf(entry.kind);
    row.type = entry.event.type;
    row.time = entry.event.time;
    row.channel = entry.channel;
    row.title = entry.title;
    row.detail = entry.detail;
    row.caseId = entry.caseId;
    row.caseOpen = entry.caseOpen;
    if (const wire::Result<Event> event = wire::decodeEvent(entry.event.body))
        takeRest(row, *event);
    row.own = !row.agent.empty() && row.agent == self.value;
    return row;
}

HistoryRow waitingRowOf(const Event &event, std::uint64_t sequence)
{
    HistoryRow row;
    row.row = -static_cast<std::int64_t>(sequence);
    row.key = {event.source, event.id};
    row.kind = event.type == types::wrapupSaved ? HistoryKind::WrapUp : HistoryKind::Note;
    row.type = event.type;
    row.time = event.time.value_or(Timestamp{});
    row.waiting = true;
    if (const boost::json::object *data = event.dataObject()) {
        row.detail = textOrEmpty(*data, "text");
        if (row.kind == HistoryKind::WrapUp)
            row.title = textOrEmpty(*data, "outcome");
        row.caseId = CaseId{textOrEmpty(*data, "case")};
    }
    takeRest(row, event);
    return row;
}

} // namespace sidelight::session
