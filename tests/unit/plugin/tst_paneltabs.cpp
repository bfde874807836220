// Turning from tab to tab.
#include <catch2/catch_test_macros.hpp>

#include <QSignalSpy>

#include "tests/unit/plugin/panelonscenes.h"

using namespace sidelight;
using Fixture = test::PanelOnScenes;
using test::utf8;

TEST_CASE("the row of the tab in front is told when it changes")
{
    Fixture f;
    QSignalSpy moved(f.panel.tabs(), &models::TabsModel::currentRowChanged);
    CHECK(f.panel.tabs()->currentRow() == -1);
    f.play("call");
    CHECK(f.panel.tabs()->currentRow() == 0);
    session::Delta other;
    other.focus = InteractionId("int-4471");
    f.session.play(other);
    CHECK(f.panel.tabs()->currentRow() == 2);
    CHECK(moved.size() == 2);
    f.panel.tick();
    CHECK(moved.size() == 2);
}

TEST_CASE("tabs are reached by place and by turns")
{
    Fixture f;
    f.play("call");
    f.panel.focusTab(2);
    f.panel.focusTab(0);
    f.panel.focusTab(9);
    f.panel.nextTab();
    f.panel.previousTab();
    const auto focused = f.session.all<session::FocusInteraction>();
    // Each from where the one before was meant to lead.
    REQUIRE(focused.size() == 4);
    CHECK(focused[0].interaction == InteractionId("int-4471"));
    CHECK(focused[1].interaction == InteractionId("int-4711"));
    CHECK(focused[2].interaction == InteractionId("int-4712"));
    CHECK(focused[3].interaction == InteractionId("int-4711"));
}

TEST_CASE("keys after turning to a tab are meant for it, however often one turns before it comes")
{
    Fixture f;
    f.play("call");
    f.panel.focusTab(1);
    f.panel.note()->setText(utf8("for the second"));
    f.panel.focusTab(0);
    f.panel.focusTab(1);
    f.panel.note()->setText(utf8("more"));
    const auto focused = f.session.all<session::FocusInteraction>();
    REQUIRE(focused.size() == 3);
    const auto changed = f.session.all<session::ChangeDraft>();
    REQUIRE(changed.size() == 2);
    CHECK(changed[0].interaction == focused[0].interaction);
    CHECK(changed[0].turn == focused[0].turn);
    CHECK(changed[1].interaction == focused[0].interaction);
    CHECK(changed[1].turn == focused[2].turn);

    const auto answer = [&](const session::FocusInteraction &asked, const char *text) {
        session::Delta delta;
        delta.focus = asked.interaction;
        session::DraftState state;
        state.interaction = asked.interaction;
        state.kind = "note";
        state.text = text;
        state.turn = asked.turn;
        delta.drafts = {state};
        f.session.play(delta);
    };
    answer(focused[0], "2: ");
    answer(focused[1], "1: ");
    // Wherever the screen is: keys are still meant for the second.
    CHECK(f.panel.note()->interaction() == focused[0].interaction);
    CHECK(f.panel.note()->text() == utf8("more"));
    answer(focused[2], "2: for the second");
    CHECK(f.panel.note()->text() == utf8("2: for the secondmore"));
    f.panel.focusTab(1);
    CHECK(f.session.all<session::FocusInteraction>().size() == 3);
}

TEST_CASE("a tab that is closed while it is turned to leaves the note of the one in front")
{
    Fixture f;
    f.play("call");
    session::TabRow left;
    left.id = InteractionId("int-4711");
    session::Delta gone;
    gone.tabs = {left};
    f.panel.focusTab(1);
    f.session.play(gone);
    const auto asked = f.session.all<session::FocusInteraction>().back();
    CHECK(asked.interaction == left.id);
    session::DraftState state;
    state.interaction = left.id;
    state.kind = "note";
    state.text = "mine";
    state.turn = asked.turn;
    session::Delta back;
    back.drafts = {state};
    f.session.play(back);
    CHECK(f.panel.note()->text() == utf8("mine"));
}
