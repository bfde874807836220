#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"
#include "hub/log/memorylog.h"
#include "hub/rules/teamrules.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

constexpr std::int64_t minute = 60'000;

// Payments of different customers fail in the same area.
const char *const outage =
    R"([{"id":"ops.outage","version":1,"name":"Outage","owner":"Operations","at":"hub","severity":"warning",
 "select":{"failed":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'payment.failed'"}},
 "correlate":{"type":"event_count","group-by":["data.area"],"timespan":"10m","condition":{"gte":3}},
 "then":{"alert":"Card payments fail"},"suppress":"30m","resolve":"1h"}])";

std::shared_ptr<const rules::RuleSet> rulesOf(const char *text)
{
    auto read = rules::readRules(boost::json::parse(text).as_array());
    if (!read)
        FAIL(read.error().front().pointer + " " + read.error().front().sentence);
    return *read;
}

class AnyEvent final : public EventValidator
{
public:
    [[nodiscard]] std::optional<Refusal> judge(const Event &) const override { return {}; }
};

// A hub that can be started again on the same log.
struct Rig {
    ManualClock clock{Timestamp{1'790'000'000'000}};
    SeededRandom random{7};
    NullLogger logger;
    ManualExecutor executor;
    MemoryLog log{executor, clock, random, std::int64_t{7} * 24 * 60 * minute};
    AnyEvent validator;
    struct Running {
        Running(Rig &rig, std::shared_ptr<const rules::RuleSet> set)
            : router(RouterSettings{}, rig.clock)
            , intake(rig.log, router, rig.validator, rig.clock, rig.logger, IntakeLimits{})
            , team({rig.log, intake, rig.clock, rig.logger}, TeamId{"default"})
        {
            intake.listen([this](const EventPtr &event) { team.take(event); });
            intake.start([](LogResult<void>) {});
            rig.executor.run();
            team.use(std::move(set));
            rig.executor.run();
        }
        Router router;
        Intake intake;
        TeamRules team;
    };
    std::unique_ptr<Running> hub;
    int made = 0;

    void start(const char *rules = outage)
    {
        hub.reset();
        hub = std::make_unique<Running>(*this, rulesOf(rules));
    }
    void fails(const std::string &customer, const std::string &area = "Lisbon",
               std::int64_t agoMs = 0)
    {
        Submission submission;
        submission.event.id = "e" + std::to_string(++made);
        submission.event.source = "/payments";
        submission.event.type = std::string(types::touchpointRecorded);
        submission.event.subject = customer;
        submission.event.time = Timestamp{clock.now().ms - agoMs};
        submission.event.data = {{"kind", "payment.failed"}, {"area", area}};
        std::vector<Submission> one;
        one.push_back(std::move(submission));
        hub->intake.submit(std::move(one), [](std::vector<Verdict>) {});
        executor.run();
    }
    // What the team's stream holds, in order.
    std::vector<Event> said()
    {
        std::vector<Event> events;
        ReadRequest request;
        request.stream = {StreamKind::Team, "default"};
        log.read(request, [&events](LogResult<ReadAnswer> answer) {
            REQUIRE(answer);
            for (const RecordPtr &record : answer->records)
                events.push_back(wire::decodeEvent(*record->body).value());
        });
        executor.run();
        return events;
    }
};

} // namespace

TEST_CASE("what happens to several customers is one alert of the team, with its events")
{
    Rig rig;
    rig.start();
    rig.fails("a");
    rig.fails("b");
    rig.fails("x", "Porto");
    CHECK(rig.said().empty());
    rig.fails("c");
    const auto said = rig.said();
    REQUIRE(said.size() == 1);
    CHECK(said[0].type == types::alertRaised);
    CHECK_FALSE(said[0].subject);
    const auto alert = readAlert(said[0]);
    REQUIRE(alert);
    CHECK(alert->title == "Card payments fail");
    CHECK(alert->why.id == "ops.outage");
    CHECK(alert->why.evidence.size() == 3);
    CHECK(alert->expires);
}

TEST_CASE("a restart raises nothing again and forgets nothing")
{
    Rig rig;
    rig.start();
    rig.fails("a");
    rig.fails("b");
    rig.start();
    CHECK(rig.said().empty());
    rig.fails("c");
    REQUIRE(rig.said().size() == 1);
    rig.start();
    rig.start();
    CHECK(rig.said().size() == 1);
    CHECK(rig.hub->team.standing() == 1);
}

TEST_CASE("what no longer stands is cleared, also when it ended while the hub was down")
{
    Rig rig;
    rig.start();
    for (const char *customer : {"a", "b", "c"})
        rig.fails(customer);
    REQUIRE(rig.said().size() == 1);
    SECTION("in time")
    {
        rig.clock.advanceMs(59 * minute);
        rig.hub->team.tick();
        rig.executor.run();
        CHECK(rig.said().size() == 1);
        REQUIRE(rig.hub->team.nextInMs());
        rig.clock.advanceMs(*rig.hub->team.nextInMs() + 1);
        rig.hub->team.tick();
        rig.executor.run();
    }
    SECTION("down")
    {
        rig.hub.reset();
        rig.clock.advanceMs(3 * 60 * minute);
        rig.start();
    }
    SECTION("its rule is gone")
    {
        rig.hub->team.use(rulesOf("[]"));
        rig.executor.run();
    }
    const auto said = rig.said();
    REQUIRE(said.size() == 2);
    CHECK(said[1].type == types::alertCleared);
    CHECK(readAlertId(said[1]) == readAlert(said[0])->id);
    // A rule that comes back finds what is still true, and a restart after that says nothing new.
    rig.start();
    const std::size_t after = rig.said().size();
    CHECK(after == (rig.hub->team.standing() == 0 ? 2U : 3U));
    rig.start();
    CHECK(rig.said().size() == after);
}

TEST_CASE("a rule of the panel's does nothing at the hub")
{
    Rig rig;
    std::string text = outage;
    text.replace(text.find(R"("at":"hub",)"), 11, "");
    rig.start(text.c_str());
    for (const char *customer : {"a", "b", "c"})
        rig.fails(customer);
    CHECK(rig.said().empty());
    CHECK_FALSE(rig.hub->team.nextInMs());
}
