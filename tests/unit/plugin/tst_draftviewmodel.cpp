#include <catch2/catch_test_macros.hpp>

#include "plugin/viewmodels/wrapupviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using test::utf8;
using viewmodels::DraftViewModel;
using viewmodels::WrapUpViewModel;

namespace
{
const InteractionId draftCall{"int-1"};

struct DraftBench {
    test::Words words;
    fixture::FixtureSession session;
    DraftViewModel note{"note", session, words.time};

    DraftBench() { note.expect(draftCall); }
    session::DraftState state(const char *text, bool kept = true) const
    {
        session::DraftState result;
        result.interaction = draftCall;
        result.kind = "note";
        result.text = text;
        if (kept)
            result.kept = words.clock.now();
        return result;
    }
};
} // namespace

TEST_CASE("every change of a note is posted at once")
{
    DraftBench f;
    f.note.setText(utf8("a"));
    f.note.setText(utf8("aé"));
    const auto posted = f.session.all<session::ChangeDraft>();
    REQUIRE(posted.size() == 2);
    CHECK(posted[1].text == "aé");
    CHECK(posted[1].kind == "note");
    CHECK(posted[1].interaction == draftCall);
}

TEST_CASE("what comes back never overwrites what is being typed")
{
    DraftBench f;
    f.note.setText(utf8("first"));
    f.note.setText(utf8("first and more"));
    f.note.setState(f.state("first"));
    CHECK(f.note.text() == utf8("first and more"));
    CHECK_FALSE(f.note.kept());
    f.note.setState(f.state("first and more"));
    CHECK(f.note.kept());
    CHECK(f.note.keptText() == utf8("kept on this laptop 1 s ago"));
}

TEST_CASE("a note of an earlier run comes back, one of another interaction does not")
{
    DraftBench f;
    session::DraftState other = f.state("of somebody else");
    other.interaction = InteractionId("int-2");
    f.note.setState(other);
    CHECK(f.note.text().isEmpty());
    f.note.setState(f.state("from before the crash"));
    CHECK(f.note.text() == utf8("from before the crash"));
    f.note.expect(InteractionId("int-2"));
    CHECK(f.note.text().isEmpty());
}

TEST_CASE("what is typed right after turning to another interaction is that one's, behind its text")
{
    DraftBench f;
    f.note.setState(f.state("old"));
    const InteractionId other{"int-2"};
    f.note.turnTo(other, 7);
    CHECK(f.note.text().isEmpty());
    f.note.setText(utf8("n"));
    f.note.setText(utf8("ne"));
    f.note.setState(f.state("old, kept")); // of the one before, late
    f.note.expect(draftCall);              // the screen still says so
    CHECK_FALSE(f.note.canSave());
    session::DraftState stale = f.state("Known. n");
    stale.interaction = other; // kept meanwhile, or of a turn before
    stale.turn = 6;
    f.note.setState(stale);
    CHECK(f.note.text() == utf8("ne"));
    f.note.expect(other);
    session::DraftState known = f.state("Known. ");
    known.interaction = other;
    known.turn = 7;
    f.note.setState(known);
    CHECK(f.note.text() == utf8("Known. ne"));
    f.note.setText(utf8("Known. new"));
    const auto posted = f.session.all<session::ChangeDraft>();
    REQUIRE(posted.size() == 3);
    CHECK(posted[1].interaction == other);
    CHECK(posted[1].text == "ne");
    CHECK(posted[1].turn == 7); // behind what was there
    CHECK(posted[2].text == "Known. new");
    CHECK(posted[2].turn == 0);
}

TEST_CASE("saving keeps the text until the outbox has it")
{
    DraftBench f;
    f.note.setText(utf8("done"));
    f.note.save();
    CHECK(f.session.all<session::SaveDraft>().size() == 1);
    CHECK(f.note.text() == utf8("done"));
    f.note.save();
    CHECK(f.session.all<session::SaveDraft>().size() == 1);
    SECTION("the receipt empties it")
    {
        f.note.setState(f.state("", false));
        CHECK(f.note.text().isEmpty());
        CHECK_FALSE(f.note.saving());
    }
    SECTION("no receipt, nothing lost")
    {
        f.note.setState(f.state("done"));
        CHECK(f.note.text() == utf8("done"));
    }
}

TEST_CASE("nothing is saved that says nothing")
{
    DraftBench f;
    f.note.setText(utf8("  \n"));
    CHECK_FALSE(f.note.canSave());
    f.note.save();
    CHECK(f.session.all<session::SaveDraft>().empty());
}

TEST_CASE("a wrap-up needs an outcome and ends with the receipt")
{
    DraftBench f;
    WrapUpViewModel wrapUp(f.session, f.words.time);
    wrapUp.expect(draftCall);
    wrapUp.toggle();
    wrapUp.summary()->setText(utf8("Card blocked."));
    CHECK_FALSE(wrapUp.canFinish());
    wrapUp.finish();
    CHECK(f.session.all<session::SaveDraft>().empty());
    wrapUp.choose(utf8("solved"));
    wrapUp.finish();
    const auto saved = f.session.all<session::SaveDraft>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].kind == "wrapup");
    CHECK(saved[0].outcome == "solved");
    CHECK(wrapUp.open());
    session::DraftState receipt;
    receipt.interaction = draftCall;
    receipt.kind = "wrapup";
    wrapUp.summary()->setState(receipt);
    CHECK_FALSE(wrapUp.open());
    CHECK(wrapUp.outcome().isEmpty());
}

TEST_CASE("an outcome chosen before switching tabs is still chosen after")
{
    DraftBench f;
    WrapUpViewModel wrapUp(f.session, f.words.time);
    wrapUp.expect(draftCall);
    wrapUp.choose(utf8("callback"));
    const auto kept = f.session.all<session::ChangeWrapUp>();
    REQUIRE(kept.size() == 1);
    wrapUp.expect(InteractionId("int-2"));
    CHECK(wrapUp.outcome().isEmpty());
    wrapUp.expect(draftCall);
    wrapUp.setForm(kept[0].form); // as the session answers a switch
    CHECK(wrapUp.outcome() == utf8("callback"));
}
