// 10,000 random lives of a link against a hub that loses, repeats and reorders, a network that
// cuts, a log that is rolled back and a panel that is killed between two commits. At the end the
// panel holds exactly what the log holds, and has applied nothing twice.
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "core/wire/cloudevents.h"
#include "tests/support/fakehub/linkbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

// A cache in memory with the store's promises: one batch is one transaction, a reset sets aside,
// a whole snapshot replaces.
class ModelCache final : public link::LinkEvents, public link::OutboxSource
{
public:
    struct Stream {
        std::optional<Position> position;
        std::map<Offset, std::string> events;
        std::int64_t fold = 0; // as a profile is: moved by each event
    };
    link::LinkMachine *machine = nullptr;
    std::map<StreamId, Stream> streams;
    std::vector<link::OutboxRow> rows;
    std::vector<Delivery> pending; // lost by a kill
    std::map<StreamId, std::vector<wire::Snapshot>> parts;
    std::uint64_t appliedTwice = 0;
    std::uint64_t holes = 0;

    static std::int64_t weight(const std::string &id)
    {
        return static_cast<std::int64_t>(std::hash<std::string>{}(id) % 1000);
    }

    void commit()
    {
        std::map<StreamId, std::pair<Position, std::uint64_t>> moved;
        for (const Delivery &delivery : pending) {
            Stream &stream = streams[delivery.stream];
            const Offset own = stream.position ? stream.position->offset : Offset{};
            if (delivery.prev != own)
                ++holes;
            if (!stream.events.emplace(delivery.offset, delivery.event->id).second)
                ++appliedTwice;
            stream.fold += weight(delivery.event->id);
            stream.position = Position{delivery.epoch, delivery.offset,
                                       fenceOf(delivery.event->source, delivery.event->id)};
            auto &[position, count] = moved[delivery.stream];
            position = *stream.position;
            ++count;
        }
        pending.clear();
        for (const auto &[stream, what] : moved)
            machine->committed(stream, what.first, what.second, what.second * 100);
    }

    void linkChanged(const link::LinkState &) override {}
    void connectionLost() override
    {
        pending.clear();
        parts.clear();
    }
    void delivered(Delivery delivery) override { pending.push_back(std::move(delivery)); }
    void snapshotPart(wire::Snapshot part) override
    {
        commit();
        std::vector<wire::Snapshot> &held = parts[part.stream];
        if (part.part == 1)
            held.clear();
        held.push_back(std::move(part));
        if (held.back().part != held.back().parts)
            return;
        const StreamId id = held.back().stream;
        Stream fresh;
        Position position{held.back().epoch, held.back().offset, {}};
        for (const wire::Snapshot &piece : held) {
            for (const Delivery &delivery : piece.events) {
                fresh.events[delivery.offset] = delivery.event->id;
                fresh.fold += weight(delivery.event->id);
                position.fence = fenceOf(delivery.event->source, delivery.event->id);
            }
        }
        fresh.position = position;
        streams[id] = std::move(fresh);
        parts.erase(id);
        machine->committed(id, position, 0, 0);
    }
    void caughtUp(const StreamId &) override { commit(); }
    void streamReset(const StreamId &stream, const Epoch &, std::string_view) override
    {
        commit();
        streams[stream].position.reset();
    }
    void streamRefused(const StreamId &, std::string_view) override {}
    void pageArrived(const std::string &, wire::Page) override {}
    void pageFailed(const std::string &, const StreamId &, std::string_view) override {}
    void outboxAccepted(const wire::Accepted &answer) override
    {
        std::erase_if(rows,
                      [&](const link::OutboxRow &row) { return row.sequence == answer.sequence; });
    }
    void outboxRejected(const wire::Rejected &) override {}
    void heartbeat() override {}
    void tokenWanted() override {}
    std::vector<link::OutboxRow> waitingRows(std::uint64_t after, std::size_t limit) override
    {
        std::vector<link::OutboxRow> found;
        for (const link::OutboxRow &row : rows) {
            if (row.sequence > after && found.size() < limit)
                found.push_back(row);
        }
        return found;
    }
};

struct Life {
    explicit Life(std::uint64_t seed)
        : random(seed)
        , hub(log, random)
    {
        hub.mischief = {unsigned(random.below(20)), unsigned(random.below(20)),
                        unsigned(random.below(20)), unsigned(random.below(30)),
                        unsigned(random.below(4))};
        hub.pageEvents = 1 + random.below(6);
        hub.snapshotPart = 1 + random.below(4);
        hub.window = 4 + random.below(30);
        hub.route = [](const Event &event) {
            return std::optional(StreamId{StreamKind::Customer, event.subject.value_or("c0")});
        };
        const std::uint64_t count = 1 + random.below(3);
        for (std::uint64_t i = 0; i < count; ++i)
            ids.push_back({StreamKind::Customer, "c" + std::to_string(i)});
        start();
    }

    // As after a kill: only what is committed is left.
    void start()
    {
        cache.pending.clear();
        cache.parts.clear();
        link::LinkSettings settings =
            LinkBench::settingsWith(random.below(2) ? link::ReconnectDelays::zero()
                                                    : link::ReconnectDelays{100, 10, 20, 200});
        settings.window.events = 1 + random.below(64);
        machine = std::make_unique<link::LinkMachine>(
            settings, link::LinkSurroundings{clock, random, hub, cache, cache, logger});
        cache.machine = machine.get();
        hub.attach(machine.get());
        for (const StreamId &id : ids)
            machine->follow(id, cache.streams[id].position);
        machine->start();
    }

    void happen()
    {
        switch (random.below(16)) {
        case 0:
        case 1:
        case 2:
            log.append(ids[random.below(ids.size())], eventOf("e" + std::to_string(++events)));
            break;
        case 3: {
            Event note = eventOf("n" + std::to_string(++notes), ids.front().name);
            cache.rows.push_back({notes, wire::encodeEvent(note)});
            machine->outboxChanged();
            break;
        }
        case 4:
            cache.commit();
            break;
        case 5:
            hub.heartbeat();
            break;
        case 6:
            clock.advanceMs(static_cast<std::int64_t>(random.below(1500)));
            break;
        case 7:
            if (random.below(12) == 0)
                rollBack();
            else if (random.below(6) == 0)
                start();
            break;
        case 8:
            hub.reachable = random.below(5) != 0;
            break;
        default:
            (void)hub.step();
            break;
        }
        machine->tick();
    }

    void rollBack() { hub.restoreLog(Offset{log.top().value - random.below(log.top().value + 1)}); }

    // No more mischief, and enough time for everything to be told.
    bool settle()
    {
        hub.mischief = {};
        hub.reachable = true;
        for (int i = 0; i < 4000; ++i) {
            machine->tick();
            cache.commit();
            if (!hub.step()) {
                if (isDone())
                    return true;
                hub.heartbeat();
                clock.advanceMs(300);
            }
        }
        return isDone();
    }

    bool isDone()
    {
        if (!cache.rows.empty() || !machine->state().problem.empty())
            return false;
        for (const StreamId &id : ids) {
            const auto &position = cache.streams[id].position;
            if (!position || position->epoch != log.epoch() || position->offset < log.top(id))
                return false;
        }
        return machine->state().phase == link::LinkPhase::Open;
    }

    bool holdsWhatTheLogHolds() const
    {
        for (const StreamId &id : ids) {
            const ModelCache::Stream &stream = cache.streams.at(id);
            std::map<Offset, std::string> expected;
            std::int64_t fold = 0;
            for (const FakeLog::Entry &entry : log.entries(id)) {
                expected[entry.offset] = entry.event->id;
                fold += ModelCache::weight(entry.event->id);
            }
            if (stream.events != expected || stream.fold != fold)
                return false;
        }
        return true;
    }

    ManualClock clock{Timestamp{1'790'000'000'000}};
    SeededRandom random;
    NullLogger logger;
    FakeLog log;
    FakeHub hub;
    ModelCache cache;
    std::vector<StreamId> ids;
    std::unique_ptr<link::LinkMachine> machine;
    std::uint64_t events = 0;
    std::uint64_t notes = 0;
};

std::uint64_t fromEnvironment(const char *name, std::uint64_t otherwise)
{
    const char *text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

} // namespace

TEST_CASE("after 10,000 random lives the cache equals the log, nothing twice, no gap", "[link]")
{
    const std::uint64_t seed = fromEnvironment("SIDELIGHT_SEED", 20261122);
    const std::uint64_t cases = fromEnvironment("SIDELIGHT_CASES", 10000);
    std::printf("link property: seed %llu, %llu cases\n", static_cast<unsigned long long>(seed),
                static_cast<unsigned long long>(cases));
    std::uint64_t gaps = 0;
    std::uint64_t resets = 0;
    std::uint64_t repeats = 0;
    for (std::uint64_t i = 0; i < cases; ++i) {
        Life life(seed + i);
        const std::uint64_t length = 20 + life.random.below(180);
        for (std::uint64_t step = 0; step < length; ++step)
            life.happen();
        const bool settled = life.settle();
        INFO("SIDELIGHT_SEED=" << seed + i << " SIDELIGHT_CASES=1 repeats this case");
        REQUIRE(settled);
        REQUIRE(life.cache.appliedTwice == 0);
        REQUIRE(life.cache.holes == 0);
        REQUIRE(life.holdsWhatTheLogHolds());
        REQUIRE(life.machine->counters().badFrames == 0);
        gaps += life.machine->counters().gaps;
        resets += life.machine->counters().resets;
        repeats += life.machine->counters().ignoredDeliveries;
    }
    std::printf("link property: %llu gaps filled, %llu resets, %llu repeats ignored\n",
                static_cast<unsigned long long>(gaps), static_cast<unsigned long long>(resets),
                static_cast<unsigned long long>(repeats));
    if (cases >= 1000) {
        CHECK(gaps > cases / 4);
        CHECK(resets > cases / 20);
        CHECK(repeats > cases);
    }
}
