#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>

#include "plugin/viewmodels/guideviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::GuideViewModel;

namespace
{

const InteractionId call{"int-1"};

session::GuideRun run()
{
    session::GuideRun run;
    run.interaction = call;
    run.suggestion = SuggestionId("s-1");
    run.guide = {"verify-otp", "", {{"Ask", "Please", ""}, {"Check", "", ""}}, {"No phone"}};
    run.done = {true, false};
    run.current = 1;
    return run;
}

struct Fixture {
    fixture::FixtureSession session;
    GuideViewModel guide{session};
    QAbstractItemModelTester tester{guide.steps(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal};
    Fixture()
    {
        guide.expect(call);
        guide.setRun(run());
    }
};

} // namespace

TEST_CASE("a guide shows where one is, and is called by its action when it has no title")
{
    Fixture f;
    CHECK(f.guide.open());
    CHECK(f.guide.title() == QLatin1String("Verify by one-time code"));
    CHECK(f.guide.progress() == QLatin1String("2 of 2"));
    CHECK(f.guide.steps()->count() == 2);
    CHECK_FALSE(f.guide.allDone());
}

TEST_CASE("going on marks the current step, and after the last ends the guide")
{
    Fixture f;
    f.guide.goOn();
    const auto marked = f.session.all<session::MarkStep>();
    REQUIRE(marked.size() == 1);
    CHECK(marked[0].step == 1);
    CHECK(marked[0].done);
    f.guide.finish(); // not all is done yet
    CHECK(f.session.all<session::EndGuide>().empty());
    session::GuideRun done = run();
    done.done = {true, true};
    done.current = 2;
    f.guide.setRun(done);
    CHECK(f.guide.allDone());
    f.guide.goOn();
    const auto ended = f.session.all<session::EndGuide>();
    REQUIRE(ended.size() == 1);
    CHECK(ended[0].result == "completed");
}

TEST_CASE("a step is taken back, a guide is left and gone on with, or given up with a reason")
{
    Fixture f;
    f.guide.goBack();
    REQUIRE(f.session.all<session::MarkStep>().size() == 1);
    CHECK(f.session.all<session::MarkStep>()[0].step == 0);
    CHECK_FALSE(f.session.all<session::MarkStep>()[0].done);
    f.guide.leave();
    REQUIRE(f.session.all<session::OpenGuide>().size() == 1);
    CHECK_FALSE(f.session.all<session::OpenGuide>()[0].open);
    f.guide.giveUp(0);
    f.guide.giveUp(7);
    const auto ended = f.session.all<session::EndGuide>();
    REQUIRE(ended.size() == 2);
    CHECK(ended[0].reason == "No phone");
    CHECK(ended[1].reason.empty());
}

TEST_CASE("the guide of another interaction is not shown")
{
    Fixture f;
    f.guide.expect(InteractionId("int-2"));
    f.guide.setRun(run());
    CHECK_FALSE(f.guide.active());
    f.guide.goOn();
    CHECK(f.session.posted.empty());
}
