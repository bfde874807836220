// Through the log, a page at a time.
#include <catch2/catch_test_macros.hpp>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"
#include "hub/insights/insightsreader.h"
#include "hub/log/memorylog.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

struct Rig {
    ManualClock clock{Timestamp{1'795'687'200'000}};
    SeededRandom random{7};
    ManualExecutor executor;
    MemoryLog log{executor, clock, random, 90 * dayMs};
    InsightsReader reader{log, clock, TeamId{"default"}};
    int made = 0;

    void take(int times, const std::string &team = "cards")
    {
        std::vector<NewEvent> events;
        for (int i = 0; i < times; ++i) {
            Event event;
            event.id = "e" + std::to_string(++made);
            event.source = "/panel/d1";
            event.type = std::string(types::actionTaken);
            event.time = clock.now();
            event.data = boost::json::object{
                {"suggestion", "s"}, {"action", "refund"}, {"result", "accepted"}, {"team", team}};
            NewEvent entry;
            entry.key = {event.source, event.id};
            entry.body = std::make_shared<const std::string>(wire::encodeEvent(event));
            entry.streams = {{StreamKind::Customer, "c1"}};
            events.push_back(std::move(entry));
        }
        log.append(std::move(events), [](const auto &done) { REQUIRE(done); });
        executor.run();
    }
    static std::uint64_t accepted(const TeamInsights &insights)
    {
        std::uint64_t sum = 0;
        for (const auto &[key, numbers] : insights.rows())
            sum += numbers.of(Became::Accepted);
        return sum;
    }
};

} // namespace

TEST_CASE("pages make one sum, of the days that were asked for")
{
    Rig rig;
    rig.take(3);
    rig.clock.advanceMs(5 * dayMs);
    rig.take(2500);
    std::vector<std::uint64_t> sums;
    for (const int days : {1, 6}) {
        rig.reader.read(TeamId{"cards"}, days, [&sums](const auto &found) {
            REQUIRE(found);
            sums.push_back(Rig::accepted(**found));
        });
    }
    rig.executor.run();
    CHECK(sums == std::vector<std::uint64_t>{2500, 2503});
}

TEST_CASE("who asks when too many wait is told to ask again, and the others are answered")
{
    Rig rig;
    rig.take(1);
    int answered = 0;
    int refused = 0;
    for (std::size_t i = 0; i < InsightsReader::mostWaiting + 3; ++i) {
        rig.reader.read(TeamId{"cards"}, 1, [&](const auto &found) {
            found ? ++answered : ++refused;
            if (!found)
                CHECK(found.error().retryable);
        });
    }
    rig.executor.run();
    CHECK(answered == static_cast<int>(InsightsReader::mostWaiting) + 1);
    CHECK(refused == 2);
}

TEST_CASE("a reader that is gone answers nobody")
{
    Rig rig;
    rig.take(1);
    bool isAnswered = false;
    {
        InsightsReader reader(rig.log, rig.clock, TeamId{"default"});
        reader.read(TeamId{"cards"}, 1, [&isAnswered](const auto &) { isAnswered = true; });
    }
    rig.executor.run();
    CHECK_FALSE(isAnswered);
}
