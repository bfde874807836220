#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>

#include "plugin/models/summarywords.h"
#include "plugin/viewmodels/wrapupviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::WrapUpViewModel;

namespace
{

const InteractionId wrapUpCall{"int-1"};

session::WrapUpFacts facts()
{
    session::WrapUpFacts facts;
    facts.interaction = wrapUpCall;
    facts.reason = "Use her card abroad, it was declined";
    facts.alerts = {"Card used in two places at once"};
    facts.actions = {{"Verify by one-time code", "verify-otp", "completed", ""},
                     {"", "block-card", "accepted", ""},
                     {"Send a replacement", "send-card", "failed", "no address"}};
    facts.notes = {"At the hotel\nuntil Friday."};
    Case open;
    open.id = CaseId("88213");
    open.title = "Double charge";
    open.status = "open";
    facts.cases = {open};
    facts.events = 6;
    facts.dispositions = {{"solved", ""}, {"sale", "Sold"}, {"spam", "Spam"}};
    return facts;
}

struct WrapUpBench {
    test::Words words;
    fixture::FixtureSession session;
    WrapUpViewModel wrapUp{session, words.time};
    QAbstractItemModelTester promises{wrapUp.promises(),
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester outcomes{wrapUp.outcomes(),
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
    WrapUpBench()
    {
        wrapUp.expect(wrapUpCall);
        wrapUp.toggle();
        wrapUp.setFacts(facts());
    }
};

} // namespace

TEST_CASE("a summary is drafted from what happened, word for word the same each time")
{
    test::Words words;
    session::WrapUpForm form;
    form.outcome = "sale";
    const QString text = models::draftedSummary(facts(), form, words.time);
    CHECK(text == models::draftedSummary(facts(), form, words.time));
    CHECK(text.toStdString() ==
          "Use her card abroad, it was declined. Alert seen: Card used in two places at once. "
          "Done: Verify by one-time code. Begun: Block the card. Did not work out: Send a "
          "replacement (no address). At the hotel until Friday. Case 88213 Double charge is "
          "open. Sold.");
    CHECK(models::draftedSummary({}, form, words.time).isEmpty());
}

TEST_CASE("a drafted summary goes nowhere until the agent keeps it")
{
    WrapUpBench f;
    CHECK_FALSE(f.wrapUp.proposal().isEmpty());
    CHECK(f.wrapUp.proposalSource() == QLatin1String("Drafted from 6 event(s)"));
    CHECK(f.session.all<session::ChangeDraft>().empty());
    f.wrapUp.choose(QStringLiteral("solved"));
    SECTION("finished without it, nothing of it is sent")
    {
        f.wrapUp.finish();
        CHECK(f.session.all<session::ChangeDraft>().empty());
        CHECK(f.session.all<session::SaveDraft>().size() == 1);
    }
    SECTION("kept, it is the agent's text, and says where it came from")
    {
        f.wrapUp.keepProposal();
        REQUIRE(f.session.all<session::ChangeDraft>().size() == 1);
        CHECK(f.wrapUp.proposal().isEmpty());
        CHECK_FALSE(f.wrapUp.draftedText().isEmpty());
        CHECK(f.session.all<session::ChangeWrapUp>().back().form.drafted);
        f.wrapUp.undo();
        CHECK(f.wrapUp.summary()->text().isEmpty());
        CHECK_FALSE(f.wrapUp.proposal().isEmpty());
        CHECK(f.wrapUp.outcome() == QLatin1String("solved"));
    }
    SECTION("declined, it does not come back, unless that is undone")
    {
        f.wrapUp.declineProposal();
        CHECK(f.wrapUp.proposal().isEmpty());
        f.wrapUp.undo();
        CHECK_FALSE(f.wrapUp.proposal().isEmpty());
    }
    SECTION("whoever writes is not asked")
    {
        f.wrapUp.summary()->setText(QStringLiteral("Own words"));
        CHECK(f.wrapUp.proposal().isEmpty());
        CHECK(f.wrapUp.draftedText().isEmpty());
    }
}

TEST_CASE("an outcome is chosen by its first letter, the next with the same by the same")
{
    WrapUpBench f;
    CHECK(f.wrapUp.chooseByLetter(QStringLiteral("s")));
    CHECK(f.wrapUp.outcome() == QLatin1String("solved"));
    CHECK(f.wrapUp.chooseByLetter(QStringLiteral("S")));
    CHECK(f.wrapUp.outcome() == QLatin1String("sale"));
    CHECK(f.wrapUp.chooseByLetter(QStringLiteral("s")));
    CHECK(f.wrapUp.chooseByLetter(QStringLiteral("s")));
    CHECK(f.wrapUp.outcome() == QLatin1String("solved"));
    CHECK_FALSE(f.wrapUp.chooseByLetter(QStringLiteral("x")));
    CHECK_FALSE(f.wrapUp.chooseByLetter(QStringLiteral(" ")));
    CHECK(f.wrapUp.outcome() == QLatin1String("solved"));
}

TEST_CASE("promises are written, given a day, removed and brought back")
{
    WrapUpBench f;
    f.wrapUp.addPromise();
    f.wrapUp.setPromise(0, QStringLiteral("New card"));
    f.wrapUp.setDue(0, 3);
    auto kept = f.session.all<session::ChangeWrapUp>().back().form;
    REQUIRE(kept.promises.size() == 1);
    CHECK(kept.promises[0].title == "New card");
    REQUIRE(kept.promises[0].due);
    CHECK(kept.promises[0].due->ms > fixture::now().ms + 2 * 24 * 3600 * 1000LL);
    CHECK(f.wrapUp.proposal().contains(QLatin1String("Promised: New card by ")));
    f.wrapUp.removePromise(0);
    CHECK(f.wrapUp.promises()->count() == 0);
    f.wrapUp.undo();
    CHECK(f.wrapUp.promises()->count() == 1);
    f.wrapUp.setPromise(9, QStringLiteral("none"));
    f.wrapUp.removePromise(-1);
    CHECK(f.wrapUp.promises()->count() == 1);
    for (int i = 0; i < 30; ++i)
        f.wrapUp.addPromise();
    CHECK(f.wrapUp.promises()->count() == static_cast<int>(session::WrapUpForm::maxPromises));
}

TEST_CASE("what stands in the form is not overwritten by what was kept before")
{
    WrapUpBench f;
    f.wrapUp.choose(QStringLiteral("sale"));
    session::WrapUpForm old;
    old.interaction = wrapUpCall;
    f.wrapUp.setForm(old);
    CHECK(f.wrapUp.outcome() == QLatin1String("sale"));
    CHECK(f.wrapUp.open());
}
