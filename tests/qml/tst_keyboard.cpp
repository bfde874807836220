#include <catch2/catch_test_macros.hpp>

#include <set>

#include <QAccessible>
#include <QTest>

#include "tests/fixture/workscenes.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;

namespace
{
void press(PanelUnderTest &test, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&test.view.window(), key, modifiers);
    test.settle();
}

// As long as it takes to repeat itself some times.
void hold(PanelUnderTest &test, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWindow *window = &test.view.window();
    QTest::keyPress(window, key, modifiers);
    test.settle();
    for (int i = 0; i < 5; ++i) {
        QTest::simulateEvent(window, true, key, modifiers, QString(), true);
        test.settle();
    }
    QTest::keyRelease(window, key, modifiers);
    test.settle();
}

template<class Command>
std::size_t posted(PanelUnderTest &test)
{
    return test.session.all<Command>().size();
}

void type(PanelUnderTest &test, const char *text)
{
    for (const char *c = text; *c != 0; ++c)
        QTest::keyClick(&test.view.window(), *c);
    test.settle();
}
} // namespace

TEST_CASE("Alt and a number take a suggestion")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    press(test, Qt::Key_2, Qt::AltModifier);
    const auto taken = test.session.all<session::TakeAction>();
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].suggestion == SuggestionId("sg-2"));
}

TEST_CASE("a key that is held decides once")
{
    const struct {
        const char *what;
        const char *scene;
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        std::size_t (*decided)(PanelUnderTest &);
    } rows[] = {
        {"a suggestion", "call", Qt::Key_1, Qt::AltModifier, posted<session::TakeAction>},
        {"an alert that is seen", "call", Qt::Key_A, Qt::AltModifier,
         posted<session::AcknowledgeAlert>},
        {"an alert for later", "call", Qt::Key_S, Qt::AltModifier, posted<session::SnoozeAlert>},
        {"what is masked", "call", Qt::Key_R, Qt::AltModifier, posted<session::RevealField>},
        {"who it is not", "call", Qt::Key_U, Qt::ControlModifier, posted<session::UnlinkMatch>},
        {"a step of a guide", "guide", Qt::Key_D, Qt::AltModifier, posted<session::MarkStep>},
        {"a step taken back", "guide", Qt::Key_B, Qt::AltModifier, posted<session::MarkStep>},
        {"who it is", "match", Qt::Key_2, Qt::NoModifier, posted<session::ConfirmMatch>},
    };
    for (const auto &row : rows) {
        INFO(row.what);
        PanelUnderTest test;
        REQUIRE(test.play(row.scene));
        hold(test, row.key, row.modifiers);
        CHECK(row.decided(test) == 1);
    }
}

TEST_CASE("tabs are gone through for as long as their key is held")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    hold(test, Qt::Key_Tab, Qt::ControlModifier);
    CHECK(posted<session::FocusInteraction>(test) == 6);
}

TEST_CASE("tabs are switched by keys")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    press(test, Qt::Key_Tab, Qt::ControlModifier);
    press(test, Qt::Key_3, Qt::ControlModifier);
    const auto focused = test.session.all<session::FocusInteraction>();
    REQUIRE(focused.size() == 2);
    CHECK(focused[0].interaction == InteractionId("int-4712"));
    CHECK(focused[1].interaction == InteractionId("int-4471"));
}

TEST_CASE("a number says who is calling, only while that is asked")
{
    PanelUnderTest test;
    REQUIRE(test.play("match"));
    press(test, Qt::Key_2);
    REQUIRE(test.session.all<session::ConfirmMatch>().size() == 1);
    REQUIRE(test.play("call"));
    press(test, Qt::Key_1);
    CHECK(test.session.all<session::ConfirmMatch>().size() == 1);
}

TEST_CASE("a note is written, kept and saved without a mouse")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    press(test, Qt::Key_N, Qt::ControlModifier);
    type(test, "call 1 back");
    CHECK(test.panel.note()->text() == QLatin1String("call 1 back"));
    CHECK(test.session.all<session::ChangeDraft>().size() == 11);
    press(test, Qt::Key_Return, Qt::ControlModifier);
    const auto saved = test.session.all<session::SaveDraft>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].kind == "note");
}

TEST_CASE("Ctrl+K searches, Esc ends it")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    press(test, Qt::Key_K, Qt::ControlModifier);
    type(test, "paris");
    CHECK(test.panel.search()->query() == QLatin1String("paris"));
    press(test, Qt::Key_Escape);
    CHECK_FALSE(test.panel.search()->active());
}

TEST_CASE("a search over everything is gone through by arrows, and Enter opens")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    press(test, Qt::Key_K, Qt::ControlModifier);
    type(test, "card");
    test.play(fixture::searchDelta());
    REQUIRE(test.panel.search()->hits()->count() > 3);
    press(test, Qt::Key_Down);
    press(test, Qt::Key_Down);
    CHECK(test.panel.search()->current() == 2);
    press(test, Qt::Key_Up);
    press(test, Qt::Key_Return);
    CHECK(test.session.all<session::OpenArticle>().size() == 1);
    CHECK_FALSE(test.panel.search()->active());
    (void)test::takeWarnings();
    type(test, "a"); // an interaction has no detail
    REQUIRE(test.panel.search()->hits()->count() > 2);
    CHECK(test::takeWarnings() == QStringList());
}

TEST_CASE("the next hidden value is shown, and what was refused tried again, by key")
{
    PanelUnderTest test;
    REQUIRE(test.play("offline"));
    press(test, Qt::Key_R, Qt::AltModifier);
    CHECK(test.session.all<session::RevealField>().size() == 1);
    press(test, Qt::Key_T, Qt::AltModifier);
    CHECK(test.session.all<session::RetryWaiting>().size() == 1);
    press(test, Qt::Key_W, Qt::AltModifier);
    CHECK(test.session.all<session::WithdrawWaiting>().size() == 1);
}

TEST_CASE("settings open, are gone through and closed by key, and hold at once")
{
    PanelUnderTest test;
    session::Delta kept;
    kept.settings.emplace();
    test.play(kept);
    REQUIRE(test.play("call"));
    press(test, Qt::Key_Comma, Qt::ControlModifier);
    const auto dark = [&] {
        return test::findVisible(test.view.window().contentItem(), [](QQuickItem *item) {
            return item->property("label").toString() == QLatin1String("Dark");
        });
    };
    REQUIRE(dark() != nullptr);
    for (int i = 0; i < 20 && !dark()->hasActiveFocus(); ++i)
        press(test, Qt::Key_Tab);
    REQUIRE(dark()->hasActiveFocus());
    press(test, Qt::Key_Space);
    CHECK(test.panel.appearance()->mode() == viewmodels::AppearanceViewModel::Mode::Dark);
    CHECK(test.session.all<session::ChangeSettings>().size() == 1);
    press(test, Qt::Key_Escape);
    CHECK(dark() == nullptr);
}

TEST_CASE("an interaction is wrapped up without a mouse")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    press(test, Qt::Key_E, Qt::ControlModifier);
    REQUIRE(test.panel.wrapUp()->open());
    type(test, "solved it"); // at once
    CHECK(test.panel.wrapUp()->summary()->text() == QLatin1String("solved it"));
    test.panel.wrapUp()->choose(QStringLiteral("solved"));
    press(test, Qt::Key_Return, Qt::ControlModifier);
    const auto saved = test.session.all<session::SaveDraft>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].outcome == "solved");
}

TEST_CASE("an outcome is chosen by its first letter, a drafted summary kept, a promise added")
{
    PanelUnderTest test;
    REQUIRE(test.play("wrap-up"));
    press(test, Qt::Key_O, Qt::AltModifier);
    type(test, "c");
    CHECK(test.panel.wrapUp()->outcome() == QLatin1String("callback"));
    CHECK_FALSE(test.panel.wrapUp()->proposal().isEmpty());
    press(test, Qt::Key_K, Qt::AltModifier);
    CHECK(test.panel.wrapUp()->proposal().isEmpty());
    CHECK(test.panel.wrapUp()->summary()->text().contains(QLatin1String("one-time code")));
    type(test, " Yes.");
    CHECK(test.panel.wrapUp()->summary()->text().endsWith(QLatin1String(" Yes.")));
    press(test, Qt::Key_P, Qt::AltModifier);
    CHECK(test.panel.wrapUp()->promises()->count() == 2);
    press(test, Qt::Key_Return, Qt::ControlModifier);
    const auto saved = test.session.all<session::SaveDraft>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].outcome == "callback");
}

TEST_CASE("a guide is followed, gone back in and left without a mouse")
{
    PanelUnderTest test;
    REQUIRE(test.play("guide"));
    press(test, Qt::Key_1, Qt::AltModifier); // the suggestions are not on the screen
    CHECK(test.session.all<session::TakeAction>().empty());
    press(test, Qt::Key_D, Qt::AltModifier);
    press(test, Qt::Key_B, Qt::AltModifier);
    const auto marked = test.session.all<session::MarkStep>();
    REQUIRE(marked.size() == 2);
    CHECK(marked[0].step == 1);
    CHECK(marked[0].done);
    CHECK(marked[1].step == 0);
    CHECK_FALSE(marked[1].done);
    press(test, Qt::Key_Escape);
    REQUIRE(test.session.all<session::OpenGuide>().size() == 1);
    CHECK_FALSE(test.session.all<session::OpenGuide>()[0].open);
}

TEST_CASE("a wrong match is undone with one key, and Esc leaves the wrap-up")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    press(test, Qt::Key_U, Qt::ControlModifier);
    CHECK(test.session.all<session::UnlinkMatch>().size() == 1);
    press(test, Qt::Key_E, Qt::ControlModifier);
    REQUIRE(test.panel.wrapUp()->open());
    press(test, Qt::Key_Escape);
    CHECK_FALSE(test.panel.wrapUp()->open());
}

TEST_CASE("text grows and shrinks by keys")
{
    PanelUnderTest test;
    press(test, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(test.panel.appearance()->textPercent() == 110);
    press(test, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(test.panel.appearance()->textPercent() == 100);
}

TEST_CASE("a new alert takes neither the focus nor a keystroke")
{
    PanelUnderTest test;
    session::Delta calm = fixture::callDelta();
    calm.alerts.emplace();
    test.play(calm);
    press(test, Qt::Key_N, Qt::ControlModifier);
    type(test, "half ");
    test.play(fixture::callDelta());
    type(test, "a note");
    CHECK(test.panel.note()->text() == QLatin1String("half a note"));
}

TEST_CASE("alerts beyond the budget are shown and folded by key")
{
    PanelUnderTest test(420, 1600);
    REQUIRE(test.play("alerts"));
    CHECK(test.panel.alerts()->count() == 3);
    press(test, Qt::Key_M, Qt::AltModifier);
    CHECK(test.panel.alerts()->count() == 7);
    press(test, Qt::Key_M, Qt::AltModifier);
    CHECK(test.panel.alerts()->count() == 3);
}

TEST_CASE("a new alert is said by a screen reader, and the focus stays")
{
    PanelUnderTest test;
    REQUIRE(test.play("quiet"));
    QQuickItem *before = test.view.window().activeFocusItem();
    QQuickItem *announcer = test::findVisible(test.root(), [](QQuickItem *item) {
        return item->inherits("sidelight::components::Announcer");
    });
    REQUIRE(announcer != nullptr);
    CHECK(announcer->property("words").toString().isEmpty());
    session::Delta delta = fixture::callDelta();
    delta.announced = std::vector<AlertId>{(*delta.alerts)[0].alert.id};
    test.play(delta);
    test.settle();
    // What a screen reader is told: offscreen there is none that would hear the event itself.
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(announcer);
    REQUIRE(spoken != nullptr);
    CHECK(spoken->role() == QAccessible::AlertMessage);
    CHECK(
        spoken->text(QAccessible::Name).contains(QLatin1String("Card used in two places at once")));
    CHECK(test.view.window().activeFocusItem() == before);
}

TEST_CASE("Tab leaves a text that one writes, and comes back into it")
{
    PanelUnderTest test(420, 1600);
    REQUIRE(test.play("call"));
    press(test, Qt::Key_N, Qt::ControlModifier);
    type(test, "x");
    QQuickItem *note = test.view.window().activeFocusItem();
    REQUIRE(note->inherits("QQuickTextArea"));
    press(test, Qt::Key_Tab);
    QQuickItem *next = test.view.window().activeFocusItem();
    CHECK(next != note);
    press(test, Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(test.view.window().activeFocusItem() == note);
    press(test, Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(test.view.window().activeFocusItem() != note);
    CHECK(test.panel.note()->text() == QLatin1String("x"));
}

TEST_CASE("Tab reaches everything one can press")
{
    PanelUnderTest test(420, 1600);
    for (const char *scene : {"call", "alerts", "match", "offline", "catching-up"}) {
        REQUIRE(test.play(std::string(scene)));
        std::set<QQuickItem *> reached;
        QQuickItem *item = test.root();
        for (int step = 0; step < 200; ++step) {
            item = item->nextItemInFocusChain(true);
            if (!reached.insert(item).second)
                break;
        }
        QQuickItem *missed = test::findVisible(test.root(), [&](QQuickItem *candidate) {
            return candidate->inherits("QQuickAbstractButton") && candidate->isEnabled() &&
                   reached.count(candidate) == 0;
        });
        INFO(scene << ": " << (missed ? missed->property("label").toString() : QString()));
        CHECK(missed == nullptr);
        CHECK(reached.size() > 8);
    }
}
