import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "MatchCard"
    scene: "match"
    role: Accessible.Grouping
    subject: Component {
        MatchCard {
            customer: Fixture.panel.customer
        }
    }

    function test_aCandidateIsChosenByKeyAndNoneToo() {
        const card = make();
        press(card, "None of them");
        press(card, "This one");
        verify(Fixture.posted("ConfirmMatch") > 0);
    }
    function test_saysThatNobodyIsKnown() {
        verify(Fixture.start("nobody"));
        const card = make();
        hears(card, "not in any profile");
        compare(Layout.collisions(card), "");
    }
}
