// A LinkMachine between a hub in memory and an owner that writes down what it hears: what the unit
// tests of core/link stand on.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/link/linkmachine.h"
#include "tests/support/fakehub/fakehub.h"

namespace sidelight::tests
{

// Commits everything at once unless told not to.
class RecordingOwner final : public link::LinkEvents, public link::OutboxSource
{
public:
    link::LinkMachine *machine = nullptr;
    bool commits = true;

    std::vector<link::LinkState> states;
    std::vector<Delivery> deliveries;
    std::vector<wire::Snapshot> parts;
    std::vector<StreamId> caught;
    std::vector<std::string> resets;  // "stream reason"
    std::vector<std::string> refused; // "stream reason"
    std::vector<std::pair<std::string, wire::Page>> pages;
    std::vector<std::string> failedPages; // "id code"
    std::vector<wire::Accepted> accepted;
    std::vector<wire::Rejected> rejected;
    std::vector<link::OutboxRow> rows; // what is still to be sent, in order
    int losses = 0;
    int heartbeats = 0;
    int tokensWanted = 0;

    void linkChanged(const link::LinkState &state) override { states.push_back(state); }
    void connectionLost() override { ++losses; }
    void delivered(Delivery delivery) override
    {
        const StreamId stream = delivery.stream;
        const Position position{delivery.epoch, delivery.offset,
                                fenceOf(delivery.event->source, delivery.event->id)};
        const std::uint64_t bytes = delivery.body.size();
        deliveries.push_back(std::move(delivery));
        if (commits)
            machine->committed(stream, position, 1, bytes);
    }
    void snapshotPart(wire::Snapshot part) override
    {
        const bool last = part.part == part.parts;
        Position position{part.epoch, part.offset, {}};
        if (!part.events.empty())
            position.fence =
                fenceOf(part.events.back().event->source, part.events.back().event->id);
        const StreamId stream = part.stream;
        parts.push_back(std::move(part));
        if (last && commits)
            machine->committed(stream, position, 0, 0);
    }
    void caughtUp(const StreamId &stream) override { caught.push_back(stream); }
    void streamReset(const StreamId &stream, const Epoch &, std::string_view reason) override
    {
        resets.push_back(stream.toString() + " " + std::string(reason));
    }
    void streamRefused(const StreamId &stream, std::string_view reason) override
    {
        refused.push_back(stream.toString() + " " + std::string(reason));
    }
    void pageArrived(const std::string &request, wire::Page page) override
    {
        pages.emplace_back(request, std::move(page));
    }
    void pageFailed(const std::string &request, const StreamId &, std::string_view code) override
    {
        failedPages.push_back(request + " " + std::string(code));
    }
    void outboxAccepted(const wire::Accepted &answer) override
    {
        accepted.push_back(answer);
        drop(answer.sequence);
    }
    void outboxRejected(const wire::Rejected &answer) override
    {
        rejected.push_back(answer);
        drop(answer.sequence);
    }
    void heartbeat() override { ++heartbeats; }
    void tokenWanted() override { ++tokensWanted; }

    std::vector<link::OutboxRow> waitingRows(std::uint64_t after, std::size_t limit) override
    {
        std::vector<link::OutboxRow> found;
        for (const link::OutboxRow &row : rows) {
            if (row.sequence > after && found.size() < limit)
                found.push_back(row);
        }
        return found;
    }

    [[nodiscard]] std::vector<std::string> deliveredIds() const
    {
        std::vector<std::string> ids;
        for (const Delivery &delivery : deliveries)
            ids.push_back(delivery.event->id);
        return ids;
    }

private:
    void drop(std::uint64_t sequence)
    {
        std::erase_if(rows,
                      [sequence](const link::OutboxRow &row) { return row.sequence == sequence; });
    }
};

inline Event eventOf(std::string id, std::string customer = "c1")
{
    Event event;
    event.id = std::move(id);
    event.source = "/tests";
    event.type = "sidelight.touchpoint.recorded";
    event.subject = std::move(customer);
    event.data = boost::json::object{{"channel", "web"}, {"title", "A page"}};
    return event;
}

struct LinkBench {
    explicit LinkBench(link::ReconnectDelays delays = link::ReconnectDelays::zero(),
                       std::uint64_t seed = 1)
        : random(seed)
        , hub(log, random)
        , machine(settingsWith(delays), {clock, random, hub, owner, owner, logger})
    {
        owner.machine = &machine;
        hub.attach(&machine);
    }

    static link::LinkSettings settingsWith(link::ReconnectDelays delays)
    {
        link::LinkSettings settings;
        settings.url = "ws://127.0.0.1:1/v1/ws";
        settings.token = "t";
        settings.device = "d1";
        settings.delays = delays;
        return settings;
    }

    // Lets everything happen that happens without time passing.
    void settle()
    {
        for (int i = 0; i < 10000; ++i) {
            machine.tick();
            if (!hub.step() &&
                machine.nextDeadlineMs().value_or(clock.monotonicMs() + 1) > clock.monotonicMs())
                return;
        }
    }
    // In steps, so that each deadline on the way is met.
    void pass(std::int64_t ms)
    {
        for (std::int64_t left = ms; left > 0; left -= 100) {
            clock.advanceMs(std::min<std::int64_t>(100, left));
            settle();
        }
    }
    void connect()
    {
        machine.start();
        settle();
    }

    StreamId stream{StreamKind::Customer, "c1"};
    ManualClock clock{Timestamp{1'790'000'000'000}};
    SeededRandom random;
    NullLogger logger;
    FakeLog log;
    FakeHub hub;
    RecordingOwner owner;
    link::LinkMachine machine;
};

} // namespace sidelight::tests
