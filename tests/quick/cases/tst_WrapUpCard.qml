import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "WrapUpCard"
    scene: "wrap-up"
    role: Accessible.Grouping
    spoken: "Wrap up"
    subject: Component {
        WrapUpCard {
            wrapUp: Fixture.panel.wrapUp
        }
    }

    function test_anOutcomeIsChosenByItsFirstLetter() {
        const card = make();
        card.focusOutcomes();
        keyClick("c");
        compare(Fixture.panel.wrapUp.outcome, "callback");
    }
    function test_isFinishedAndClosedByKey() {
        const card = make();
        press(card, "Add a promise");
        verify(Fixture.posted("ChangeWrapUp") > 0);
        press(card, "Close, keep draft");
        verify(!Fixture.panel.wrapUp.open);
    }
    function test_theSummaryIsWritten() {
        const card = make();
        card.focusText();
        keyClick("x");
        verify(Fixture.panel.wrapUp.summary.text.endsWith("x"));
    }
}
