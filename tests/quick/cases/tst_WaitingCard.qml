import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "WaitingCard"
    scene: "offline"
    spoken: "Waiting to be sent"
    role: Accessible.Grouping
    subject: Component {
        WaitingCard {
            panel: Fixture.panel
        }
    }

    function test_whatWasRefusedIsTriedAgainAndWithdrawnByKey() {
        const card = make();
        press(card, "Try again");
        compare(Fixture.posted("RetryWaiting"), 1);
        press(card, "Withdraw");
        compare(Fixture.posted("WithdrawWaiting"), 1);
    }
}
