#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>

#include "plugin/viewmodels/guideviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::GuideViewModel;

namespace
{

const InteractionId guideCall{"int-1"};

session::GuideRun run()
{
    session::GuideRun run;
    run.interaction = guideCall;
    run.suggestion = SuggestionId("s-1");
    run.guide = {"verify-otp", "", {{"Ask", "Please", ""}, {"Check", "", ""}}, {"No phone"}};
    run.done = {true, false};
    run.current = 1;
    return run;
}

struct GuideBench {
    fixture::FixtureSession session;
    GuideViewModel guide{session};
    QAbstractItemModelTester tester{guide.steps(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal};
    GuideBench()
    {
        guide.expect(guideCall);
        guide.setRun(run());
    }
};

} // namespace

TEST_CASE("a guide shows where one is, and is called by its action when it has no title")
{
    GuideBench f;
    CHECK(f.guide.open());
    CHECK(f.guide.title() == QLatin1String("Verify by one-time code"));
    CHECK(f.guide.progress() == QLatin1String("2 of 2"));
    CHECK(f.guide.steps()->count() == 2);
    CHECK_FALSE(f.guide.allDone());
}

TEST_CASE("going on marks the current step, and after the last ends the guide")
{
    GuideBench f;
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
    GuideBench f;
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
    GuideBench f;
    f.guide.expect(InteractionId("int-2"));
    f.guide.setRun(run());
    CHECK_FALSE(f.guide.active());
    f.guide.goOn();
    CHECK(f.session.posted.empty());
}

namespace
{

// Asks first; the answer leads to one step or to three.
session::GuideRun asking()
{
    session::GuideRun asked = run();
    asked.guide.steps = {{"Ask for {digits}", "They end in {digits}, {nothing}?", ""},
                         {"A", "", ""},
                         {"B", "", ""},
                         {"C", "", ""}};
    asked.guide.steps[0].branches = {{"Yes", "", ""}, {"No", "", "end"}};
    asked.guide.steps[0].fields = {{"digits", "Digits", "customer.name", true},
                                   {"name", "Name", "", false}};
    asked.done = {false, false, false, false};
    asked.current = 0;
    asked.values = {
        {"digits", {"12345678", session::FieldValue::From::Context, IdentityKind::Account}},
        {"name", {}}};
    return asked;
}

QVariant value(models::LinesModel *model, int row, int column)
{
    return model->line(row).values[static_cast<std::size_t>(column)];
}

} // namespace

TEST_CASE("a question says its answers, how far it may be, and waits for one")
{
    GuideBench f;
    f.guide.setRun(asking());
    CHECK(f.guide.steps()->count() == 1); // what comes after is not decided
    CHECK(f.guide.progress() == QLatin1String("1 of about 3"));
    CHECK(f.guide.answers() == QStringList{QStringLiteral("Yes"), QStringLiteral("No")});
    bool wanted = false;
    QObject::connect(&f.guide, &GuideViewModel::answerWanted, [&] { wanted = true; });
    f.guide.goOn();
    CHECK(wanted);
    CHECK(f.session.all<session::MarkStep>().empty());
    f.guide.answer(1);
    f.guide.answer(7);
    const auto chosen = f.session.all<session::ChooseBranch>();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].branch == 1);
    session::GuideRun answered = asking();
    answered.chosen = {{0, 1}};
    answered.done[0] = true;
    answered.current = 4;
    f.guide.setRun(answered);
    CHECK(f.guide.allDone());
    CHECK(f.guide.progress() == QLatin1String("1 of 1"));
    CHECK(value(f.guide.steps(), 0, 5).toString().contains(QLatin1String("No")));
    f.guide.goBack();
    CHECK(f.session.all<session::MarkStep>().size() == 1);
}

TEST_CASE("texts hold what is known of fields, and what is hidden stays hidden")
{
    GuideBench f;
    f.guide.setRun(asking());
    const QString title = value(f.guide.steps(), 0, 0).toString();
    CHECK(title.contains(QLatin1String("5678")));
    CHECK_FALSE(title.contains(QLatin1String("1234")));
    CHECK(value(f.guide.steps(), 0, 1).toString().contains(QLatin1String("{nothing}")));
    REQUIRE(f.guide.fields()->count() == 2);
    CHECK_FALSE(value(f.guide.fields(), 0, 3).toBool());
    CHECK(value(f.guide.fields(), 1, 3).toBool());
    CHECK(value(f.guide.fields(), 1, 4).toString().contains(QLatin1String("Nobody knows")));
}

TEST_CASE("what is typed into a field is not overtaken by what comes back late")
{
    GuideBench f;
    f.guide.setRun(asking());
    f.guide.type(1, QStringLiteral("N"));
    f.guide.type(1, QStringLiteral("No"));
    session::GuideRun late = asking();
    late.values["name"] = {"N", session::FieldValue::From::Agent, {}};
    f.guide.setRun(late);
    CHECK(value(f.guide.fields(), 1, 2).toString() == QLatin1String("No"));
    f.guide.type(1, QString());
    CHECK(value(f.guide.fields(), 1, 3).toBool()); // the box stays
    CHECK(f.session.all<session::TypeField>().size() == 3);
    f.guide.edit(0);
    CHECK(value(f.guide.fields(), 0, 3).toBool());
}

TEST_CASE("what cannot be decided by itself is asked, with its conditions where there are no words")
{
    GuideBench f;
    session::GuideRun fork = asking();
    fork.guide.steps[0].decides = true;
    fork.guide.steps[0].branches = {{"", "customer.tier == 'Gold'", ""}, {"", "", "end"}};
    fork.isUndecided = true;
    f.guide.setRun(fork);
    CHECK_FALSE(f.guide.question().isEmpty());
    CHECK(f.guide.answers().front() == QLatin1String("customer.tier == 'Gold'"));
    fork.isUndecided = false;
    f.guide.setRun(fork);
    CHECK(f.guide.answers().isEmpty());
}
