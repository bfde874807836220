import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "DoNextCard"
    role: Accessible.Grouping
    spoken: "Do next"
    subject: Component {
        DoNextCard {
            panel: Fixture.panel
        }
    }

    function test_theFirstIsTakenByKey() {
        press(make(), "Start");
        compare(Fixture.posted("TakeAction"), 1);
    }
    function test_withNothingToSuggestItStillSaysWhy() {
        verify(Fixture.start("empty"));
        const card = make();
        hears(card, "Nothing is suggested at the moment.");
        press(card, "What is not shown, and why");
        hears(card, "marketing");
        compare(Layout.collisions(card), "");
    }
    function test_saysOfWhenItIs() {
        verify(Fixture.start("offline"));
        const card = make();
        hears(card, "As of 11:42");
        compare(Layout.collisions(card), "");
    }
}
