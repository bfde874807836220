#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"
#include "hub/log/memorylog.h"
#include "hub/outcomes/teamoutcomes.h"

using namespace sidelight;
using namespace sidelight::hub;
using Catch::Approx;
using suggest::Outcome;

namespace
{

constexpr std::int64_t minute = 60'000;

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
        explicit Running(Rig &rig)
            : router(RouterSettings{}, rig.clock)
            , intake(rig.log, router, rig.validator, rig.clock, rig.logger, IntakeLimits{})
            , outcomes({rig.log, intake, rig.clock, rig.logger}, TeamId{"default"}, minute)
        {
            intake.listen([this](const EventPtr &event) { outcomes.take(event); });
            intake.start([](LogResult<void>) {});
            rig.executor.run();
            outcomes.start();
            rig.executor.run();
        }
        Router router;
        Intake intake;
        TeamOutcomes outcomes;
    };
    std::unique_ptr<Running> hub;
    int made = 0;

    Rig() { start(); }
    void start()
    {
        hub.reset();
        hub = std::make_unique<Running>(*this);
    }
    void happen(std::string_view type, boost::json::object data,
                const std::string &interaction = "i1")
    {
        Submission submission;
        submission.event.id = "e" + std::to_string(++made);
        submission.event.source = "/panel/d1";
        submission.event.type = std::string(type);
        submission.event.subject = "c1";
        submission.event.time = clock.now();
        submission.event.extensions["correlationid"] = interaction;
        submission.event.data = std::move(data);
        std::vector<Submission> one;
        one.push_back(std::move(submission));
        hub->intake.submit(std::move(one), [](std::vector<Verdict>) {});
        executor.run();
    }
    void decide(const std::string &result, const std::string &reason = "",
                const std::string &team = "cards", const std::string &interaction = "i1")
    {
        happen(types::actionTaken,
               {{"suggestion", "s1"},
                {"action", "refund"},
                {"place", "voice/cards"},
                {"team", team},
                {"result", result},
                {"reason", reason},
                {"agent", "ana"}},
               interaction);
    }
    void tick()
    {
        hub->outcomes.tick();
        executor.run();
    }
    // What the team's stream holds, in order.
    std::vector<Event> said(const std::string &team = "cards")
    {
        std::vector<Event> events;
        ReadRequest request;
        request.stream = {StreamKind::Team, team};
        log.read(request, [&events](LogResult<ReadAnswer> answer) {
            REQUIRE(answer);
            for (const RecordPtr &record : answer->records)
                events.push_back(wire::decodeEvent(*record->body).value());
        });
        executor.run();
        return events;
    }
    double count(Outcome outcome, const std::string &team = "cards")
    {
        const auto events = said(team);
        suggest::Counts counts;
        if (!events.empty())
            REQUIRE(counts.read(*events.back().dataObject()));
        return counts.tally("refund", "voice/cards", clock.now()).count(outcome);
    }
};

} // namespace

TEST_CASE("a team is told what became of its suggestions, and nothing of anybody")
{
    Rig rig;
    rig.tick();
    CHECK(rig.said().empty());
    rig.decide("accepted");
    rig.decide("dismissed", "unfit");
    rig.decide("dismissed", "declined", "cards", "i2");
    rig.tick();
    REQUIRE(rig.said().size() == 1);
    const Event event = rig.said().front();
    CHECK(event.type == types::suggestionPriors);
    CHECK(event.source == TeamOutcomes::source);
    CHECK_FALSE(event.subject);
    CHECK(rig.count(Outcome::Accepted) == Approx(1));
    CHECK(rig.count(Outcome::Unfit) == Approx(1));
    CHECK(rig.count(Outcome::Declined) == Approx(1));
    const std::string text = wire::encodeEvent(event);
    for (const char *name : {"c1", "ana", "i1", "/panel"})
        CHECK(text.find(name) == std::string::npos);
}

TEST_CASE("a team is told at most once in a while, and only news")
{
    Rig rig;
    rig.decide("accepted");
    rig.tick();
    rig.decide("accepted", "", "cards", "i2");
    rig.tick();
    CHECK(rig.said().size() == 1);
    rig.clock.advanceMs(minute);
    rig.tick();
    CHECK(rig.said().size() == 2);
    CHECK(rig.count(Outcome::Accepted) == Approx(2).margin(0.01));
    rig.clock.advanceMs(minute);
    rig.tick();
    CHECK(rig.said().size() == 2);
}

TEST_CASE("each team has its own, and who names none is of the hub's own team")
{
    Rig rig;
    rig.decide("accepted", "", "cards");
    rig.decide("dismissed", "unfit", "loans");
    rig.decide("completed", "", "no name, with spaces");
    rig.tick();
    CHECK(rig.count(Outcome::Accepted, "cards") == Approx(1));
    CHECK(rig.count(Outcome::Unfit, "cards") == 0);
    CHECK(rig.count(Outcome::Unfit, "loans") == Approx(1));
    CHECK(rig.count(Outcome::Completed, "default") == Approx(1));
}

TEST_CASE("how an interaction ended counts for what was begun in it, once")
{
    Rig rig;
    rig.decide("accepted");
    rig.decide("accepted", "", "cards", "other");
    rig.happen(types::wrapupSaved, {{"text", "t"}, {"outcome", "not-solved"}});
    rig.happen(types::wrapupSaved, {{"text", "t"}, {"outcome", "not-solved"}});
    rig.tick();
    CHECK(rig.count(Outcome::Unhelped) == Approx(1));
}

TEST_CASE("counts survive a restart, told or not, and are not counted twice")
{
    Rig rig;
    rig.decide("accepted");
    rig.tick();
    rig.decide("accepted", "", "cards", "i2"); // nobody was told
    rig.start();
    rig.clock.advanceMs(minute);
    rig.decide("accepted", "", "cards", "i3");
    rig.tick();
    CHECK(rig.count(Outcome::Accepted) == Approx(3).margin(0.01));
    rig.start();
    rig.clock.advanceMs(minute);
    rig.tick();
    rig.decide("dismissed", "unfit");
    rig.tick();
    CHECK(rig.count(Outcome::Accepted) == Approx(3).margin(0.01));
    SECTION("also when all of it is long ago")
    {
        rig.clock.advanceMs(std::int64_t{3} * 24 * 60 * minute);
        rig.start();
        rig.decide("accepted", "", "cards", "i9");
        rig.tick();
        CHECK(rig.count(Outcome::Accepted) > 3.5);
    }
}

TEST_CASE("decisions that say nothing count for nothing")
{
    Rig rig;
    rig.decide("pondered");
    rig.happen(types::actionTaken, {{"suggestion", "s"}, {"result", "accepted"}});
    rig.happen(types::noteSaved, {{"text", "sidelight.action.taken"}});
    rig.tick();
    CHECK(rig.said().empty());
}

TEST_CASE("what was seen is counted, if it is said what it was")
{
    Rig rig;
    const auto see = [&rig](const std::string &action) {
        rig.happen(types::suggestionShown, {{"suggestion", "s1"},
                                            {"action", action},
                                            {"where", "voice/cards"},
                                            {"team", "cards"},
                                            {"place", 1}});
    };
    see("");
    rig.tick();
    CHECK(rig.said().empty());
    see("refund");
    see("refund");
    rig.tick();
    CHECK(rig.count(Outcome::Shown) == Catch::Approx(2));
    CHECK(rig.count(Outcome::Accepted) == 0);
}
