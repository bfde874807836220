// The cards in the order of the configuration: on the screen, for Tab, for screen readers; and what
// a new order leaves alone.
#include <catch2/catch_test_macros.hpp>

#include <QQuickWindow>
#include <QTest>

#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;

namespace
{

QQuickItem *visibleOf(PanelUnderTest &test, const char *type)
{
    return test::findVisible(test.root(), [type](QQuickItem *item) {
        return QByteArray(item->metaObject()->className()).startsWith(type);
    });
}

QQuickItem *visibleCard(PanelUnderTest &test, const char *type)
{
    QQuickItem *item = visibleOf(test, type);
    INFO(type);
    REQUIRE(item != nullptr);
    return item;
}

double top(PanelUnderTest &test, const char *type)
{
    return visibleCard(test, type)->mapToItem(test.root(), QPointF()).y();
}

session::Delta arrangement(std::vector<PanelCard> first, std::vector<PanelCard> hidden = {})
{
    CardLayout layout;
    for (const PanelCard card : first)
        layout.places.push_back({card, CardPlace::Show::Always, {}, {}, {}});
    session::Delta delta;
    delta.cards = layout.on({});
    delta.cards->hidden = std::move(hidden);
    return delta;
}

const std::vector<PanelCard> notesFirst{PanelCard::Notes, PanelCard::History, PanelCard::DoNext};

} // namespace

TEST_CASE("cards stand in the configured order below the customer and the alerts")
{
    PanelUnderTest test(420, 2400);
    REQUIRE(test.play("call"));
    test.settle();
    CHECK(top(test, "DoNextCard") < top(test, "NotesCard"));
    CHECK(top(test, "NotesCard") < top(test, "JourneyCard"));
    test.play(arrangement(notesFirst));
    test.settle();
    CHECK(top(test, "CustomerCard") < top(test, "AlertsBlock"));
    CHECK(top(test, "AlertsBlock") < top(test, "NotesCard"));
    CHECK(top(test, "NotesCard") < top(test, "HistoryCard"));
    CHECK(top(test, "HistoryCard") < top(test, "DoNextCard"));
    CHECK(top(test, "DoNextCard") < top(test, "JourneyCard"));
    CHECK(test::takeWarnings().isEmpty());
}

TEST_CASE("Tab goes through the cards in the order they stand in")
{
    PanelUnderTest test(420, 2400);
    REQUIRE(test.play("call"));
    test.play(arrangement(notesFirst));
    test.settle();
    QQuickItem *next = visibleCard(test, "DoNextCard");
    QQuickItem *notes = visibleCard(test, "NotesCard");
    int place = 0;
    int ofNext = -1;
    int ofNotes = -1;
    for (; place < 200 && (ofNext < 0 || ofNotes < 0); ++place) {
        QTest::keyClick(&test.view.window(), Qt::Key_Tab);
        const QQuickItem *focus = test.view.window().activeFocusItem();
        REQUIRE(focus != nullptr);
        if (ofNext < 0 && next->isAncestorOf(focus))
            ofNext = place;
        if (ofNotes < 0 && notes->isAncestorOf(focus))
            ofNotes = place;
    }
    REQUIRE(ofNext >= 0);
    CHECK(ofNotes >= 0);
    CHECK(ofNotes < ofNext);
}

TEST_CASE("a card that is hidden is not there, and its key does nothing")
{
    PanelUnderTest test(420, 2400);
    REQUIRE(test.play("call"));
    session::Delta delta = arrangement({}, {PanelCard::Journey, PanelCard::History,
                                            PanelCard::Knowledge, PanelCard::Conversation});
    test.play(delta);
    test.settle();
    CHECK(visibleOf(test, "JourneyCard") == nullptr);
    CHECK(visibleOf(test, "HistoryCard") == nullptr);
    CHECK(visibleOf(test, "NotesCard") != nullptr);
    const QQuickItem *before = test.view.window().activeFocusItem();
    QTest::keyClick(&test.view.window(), Qt::Key_J, Qt::AltModifier);
    QTest::keyClick(&test.view.window(), Qt::Key_L, Qt::AltModifier);
    test.settle();
    CHECK(test.view.window().activeFocusItem() == before);
    test.play(arrangement({}));
    test.settle();
    CHECK(visibleOf(test, "JourneyCard") != nullptr);
    CHECK(visibleOf(test, "HistoryCard") != nullptr);
}

TEST_CASE("a new order takes neither the focus nor a letter from a note, nor its place in sight")
{
    PanelUnderTest test(420, 700);
    REQUIRE(test.play("call"));
    test.settle();
    QTest::keyClick(&test.view.window(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(&test.view.window(), Qt::Key_A);
    test.settle();
    const QQuickItem *focus = test.view.window().activeFocusItem();
    REQUIRE(visibleCard(test, "NotesCard")->isAncestorOf(focus));
    test.play(arrangement({PanelCard::History, PanelCard::Journey, PanelCard::DoNext}));
    QTest::keyClick(&test.view.window(), Qt::Key_B);
    test.settle();
    CHECK(test.view.window().activeFocusItem() == focus);
    CHECK(focus->property("text").toString() == QLatin1String("ab"));
}

TEST_CASE("a suggestion that the new arrangement hides is not taken by a key that was on its way")
{
    PanelUnderTest test;
    REQUIRE(test.play("call"));
    test.settle();
    test.clock.advanceMs(1000);
    session::Delta delta = arrangement({}, {PanelCard::DoNext});
    delta.suggestions.emplace();
    delta.leftOut.emplace();
    test.play(delta);
    test.settle();
    CHECK(visibleOf(test, "DoNextCard") == nullptr);
    test.clock.advanceMs(100);
    QTest::keyClick(&test.view.window(), Qt::Key_1, Qt::AltModifier);
    test.settle();
    CHECK(test.session.all<session::TakeAction>().empty());
}
