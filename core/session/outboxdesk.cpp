#include "core/session/outboxdesk.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

OutboxDesk::OutboxDesk(store::Profile &profile, Followed followed)
    : m_profile(profile)
    , m_followed(std::move(followed))
{
}

OutboxDesk::Own OutboxDesk::ownOf(store::OutboxRow row)
{
    Own own;
    if (wire::Result<Event> event = wire::decodeEvent(row.event.body))
        own.event = std::make_shared<const Event>(std::move(*event));
    else
        own.event = std::make_shared<const Event>(); // shown by its type alone
    own.row = std::move(row);
    return own;
}

store::Result<void> OutboxDesk::load()
{
    auto rows = m_profile.outbox().waiting();
    if (!rows)
        return failure(std::move(rows.error()));
    m_waiting.clear();
    for (store::OutboxRow &row : *rows)
        m_waiting.push_back(ownOf(std::move(row)));
    return strikeOff([this](const Own &own) {
        return own.row.state == store::OutboxState::Accepted && !m_followed(own.row.stream);
    });
}

store::Result<void> OutboxDesk::strikeOffCached()
{
    std::vector<EventKey> keys;
    for (const Own &own : m_waiting) {
        auto cached = m_profile.cache().queries().event(own.row.event.key);
        if (!cached)
            return failure(std::move(cached.error()));
        if (*cached)
            keys.push_back(own.row.event.key);
    }
    if (keys.empty())
        return {};
    if (auto done = m_profile.outbox().returned(keys); !done)
        return done;
    return load();
}

store::Result<void> OutboxDesk::add(std::span<const Event> events, const Occasion &about,
                                    std::span<const store::DraftKey> drafts)
{
    std::vector<store::OutgoingEvent> outgoing;
    for (const Event &event : events) {
        outgoing.push_back({{event.source, event.id},
                            event.type,
                            about.customer.value_or(CustomerKey{}),
                            about.interaction,
                            wire::encodeEvent(event)});
    }
    auto sequences = m_profile.outbox().enqueue(outgoing, drafts);
    if (!sequences)
        return failure(std::move(sequences.error()));
    for (std::size_t i = 0; i < events.size(); ++i) {
        store::OutboxRow row;
        row.sequence = (*sequences)[i];
        row.event = std::move(outgoing[i]);
        row.written = events[i].time.value_or(Timestamp{});
        m_waiting.push_back({std::move(row), std::make_shared<const Event>(events[i])});
    }
    return {};
}

store::Result<void> OutboxDesk::accepted(const wire::Accepted &answer)
{
    auto done =
        m_profile.outbox().accepted(answer.sequence, answer.stream, answer.epoch, answer.offset);
    if (!done && done.error().code != store::ErrorCode::NotFound)
        return done;
    for (Own &own : m_waiting) {
        if (own.row.sequence != answer.sequence)
            continue;
        own.row.state = store::OutboxState::Accepted;
        own.row.stream = answer.stream;
        own.row.inFlight = false;
    }
    return strikeOff([&](const Own &own) {
        return own.row.sequence == answer.sequence &&
               (own.row.returned || !m_followed(answer.stream));
    });
}

store::Result<void> OutboxDesk::rejected(const wire::Rejected &answer)
{
    auto done = m_profile.outbox().refused(answer.sequence, answer.code, answer.message);
    if (!done && done.error().code != store::ErrorCode::NotFound)
        return done;
    for (Own &own : m_waiting) {
        if (own.row.sequence != answer.sequence)
            continue;
        own.row.state = store::OutboxState::Refused;
        own.row.inFlight = false;
        own.row.code = answer.code;
        own.row.sentence = answer.message;
    }
    return {};
}

store::Result<bool> OutboxDesk::cameBack(std::span<const Delivery> events)
{
    if (m_waiting.empty())
        return false;
    std::vector<EventKey> keys;
    for (const Delivery &delivery : events) {
        for (Own &own : m_waiting) {
            if (own.event->id != delivery.event->id || own.event->source != delivery.event->source)
                continue;
            own.row.returned = true;
            keys.push_back({delivery.event->source, delivery.event->id});
        }
    }
    if (keys.empty())
        return false;
    if (auto done = m_profile.outbox().returned(keys); !done)
        return failure(std::move(done.error()));
    // One that came back before its answer stays until the answer is here: it is in flight.
    std::erase_if(m_waiting, [](const Own &own) {
        return own.row.returned && own.row.state == store::OutboxState::Accepted;
    });
    return true;
}

store::Result<void> OutboxDesk::noLongerFollowed(const StreamId &stream)
{
    return strikeOff([&stream](const Own &own) {
        return own.row.state == store::OutboxState::Accepted && own.row.stream == stream;
    });
}

store::Result<void> OutboxDesk::strikeOff(std::function<bool(const Own &)> which)
{
    std::vector<EventKey> keys;
    for (const Own &own : m_waiting) {
        if (which(own))
            keys.push_back(own.row.event.key);
    }
    if (keys.empty())
        return {};
    if (auto done = m_profile.outbox().returned(keys); !done)
        return done;
    std::erase_if(m_waiting, which);
    return {};
}

store::Result<std::size_t> OutboxDesk::sendAgain(const Epoch &old)
{
    auto rows = m_profile.outbox().acceptedIn(old);
    if (!rows)
        return failure(std::move(rows.error()));
    for (store::OutboxRow &row : *rows) {
        auto next = m_profile.outbox().requeue(row.sequence);
        if (!next)
            return failure(std::move(next.error()));
    }
    const std::size_t count = rows->size();
    if (count == 0)
        return count;
    // In flight is what the link holds, not what the disk says.
    if (auto done = load(); !done)
        return failure(std::move(done.error()));
    return count;
}

store::Result<void> OutboxDesk::retry(std::uint64_t sequence)
{
    auto next = m_profile.outbox().requeue(sequence);
    if (!next)
        return failure(std::move(next.error()));
    return load();
}

store::Result<void> OutboxDesk::withdraw(std::uint64_t sequence)
{
    auto outgoing = m_profile.outbox().withdraw(sequence);
    if (!outgoing)
        return failure(std::move(outgoing.error()));
    std::erase_if(m_waiting, [sequence](const Own &own) { return own.row.sequence == sequence; });
    return {};
}

std::optional<Event> OutboxDesk::find(std::uint64_t sequence) const
{
    for (const Own &own : m_waiting) {
        if (own.row.sequence == sequence)
            return *own.event;
    }
    return std::nullopt;
}

void OutboxDesk::connectionLost()
{
    m_profile.outbox().clearInFlight();
    for (Own &own : m_waiting)
        own.row.inFlight = false;
}

std::vector<WaitingRow> OutboxDesk::rows() const
{
    std::vector<WaitingRow> rows;
    for (const Own &own : m_waiting) {
        // Nothing that anybody did or could take back, unless the hub does not want it.
        if ((own.row.event.type == types::suggestionShown ||
             own.row.event.type == types::alertShown) &&
            own.row.state != store::OutboxState::Refused)
            continue;
        WaitingRow row;
        row.sequence = own.row.sequence;
        row.kind = waitingKindOf(own.row.event.type);
        row.interaction = own.row.event.interaction;
        row.type = own.row.event.type;
        row.written = own.row.written;
        if (const boost::json::object *data = own.event->dataObject()) {
            row.about = textOrEmpty(*data, row.type == types::actionTaken ? "action" : "title");
            row.result = textOrEmpty(*data, "result");
        }
        if (own.row.state == store::OutboxState::Refused) {
            row.state = WaitingState::Refused;
            row.problem = own.row.code;
            row.sentence = own.row.sentence;
        } else if (own.row.inFlight || own.row.state == store::OutboxState::Accepted) {
            row.state = WaitingState::InFlight;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<EventPtr> OutboxDesk::decisions() const
{
    std::vector<EventPtr> events;
    for (const Own &own : m_waiting) {
        if (own.row.state != store::OutboxState::Refused &&
            waitingKindOf(own.row.event.type) == WaitingKind::Decision)
            events.push_back(own.event);
    }
    return events;
}

std::vector<EventPtr> OutboxDesk::eventsOf(const InteractionId &interaction) const
{
    std::vector<EventPtr> events;
    for (const Own &own : m_waiting) {
        if (own.row.event.interaction == interaction)
            events.push_back(own.event);
    }
    return events;
}

std::vector<HistoryRow> OutboxDesk::notes(const StreamId &owner) const
{
    std::vector<HistoryRow> rows;
    for (const Own &own : m_waiting) {
        if (waitingKindOf(own.row.event.type) == WaitingKind::Decision || own.row.returned)
            continue;
        const bool theirs = own.row.event.customer.empty()
                                ? owner == unmatchedStreamOf(own.row.event.interaction)
                                : owner == streamOf(own.row.event.customer);
        if (theirs)
            rows.push_back(waitingRowOf(*own.event, own.row.sequence));
    }
    return rows;
}

std::vector<link::OutboxRow> OutboxDesk::waitingRows(std::uint64_t after, std::size_t limit)
{
    if (after == 0)
        connectionLost(); // the link starts from the oldest: none of them is on its way
    // The link asks at every tick; the file is read only when there is something to send.
    const bool someWait = std::any_of(m_waiting.begin(), m_waiting.end(), [](const Own &own) {
        return own.row.state == store::OutboxState::Pending && !own.row.inFlight;
    });
    if (!someWait)
        return {};
    auto rows = m_profile.outbox().toSend(limit);
    std::vector<link::OutboxRow> found;
    if (!rows)
        return found; // asked again at the next tick
    for (store::OutboxRow &row : *rows) {
        m_profile.outbox().markInFlight(row.sequence);
        for (Own &own : m_waiting)
            own.row.inFlight = own.row.inFlight || own.row.sequence == row.sequence;
        found.push_back({row.sequence, std::move(row.event.body)});
    }
    return found;
}

} // namespace sidelight::session
