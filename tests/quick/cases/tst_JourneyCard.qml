import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "JourneyCard"
    spoken: "Journey"
    role: Accessible.Grouping
    room: 396
    subject: Component {
        JourneyCard {
            journey: Fixture.panel.journey
        }
    }

    // The plot is drawn, not written; its axis and its title are judged by themselves.
    function test_standsMirroredFromRightToLeft() {
        const card = make();
        mirror(card);
        compare(Layout.collisions(card), "");
        verify(find(card, "Journey").mapToItem(card, 0, 0).x > card.width / 2);
    }
    function test_itsMarksAreReachedByKeyAndSaid() {
        const card = make();
        card.focusMarks();
        keyClick(Qt.Key_End);
        const newest = Fixture.panel.journey.readOut;
        verify(newest !== "");
        keyClick(Qt.Key_Left);
        verify(Fixture.panel.journey.readOut !== newest);
        hears(card, Fixture.panel.journey.readOut);
    }
    function test_itIsFoldedAwayByKey() {
        press(make(), "Journey");
        compare(Fixture.posted("ShowJourney"), 1);
        verify(Fixture.start("folded"));
        const folded = make();
        verify(folded.implicitHeight < 80);
        compare(Layout.collisions(folded), "");
    }
    function test_itSaysWhyTheScore() {
        const card = make();
        Fixture.panel.journey.toggleWhy();
        Layout.settle(root);
        compare(Layout.collisions(card), "");
        hears(card, Fixture.panel.journey.scoreSpoken);
    }
    function test_anEmptyOneSaysSo() {
        verify(Fixture.start("empty"));
        const card = make();
        compare(Layout.collisions(card), "");
        verify(Fixture.panel.journey.empty);
        hears(card, Fixture.panel.journey.emptyText);
    }
}
