import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AlertsBlock"
    subject: Component {
        AlertsBlock {
            panel: Fixture.panel
        }
    }

    function test_noMoreThanTheBudgetAndTheRestCounted() {
        verify(Fixture.start("alerts"));
        const block = make();
        compare(Fixture.panel.alerts.count, 3);
        hears(block, Fixture.panel.alerts.moreText);
        compare(Layout.collisions(block), "");
        press(block, Fixture.panel.alerts.moreText);
        verify(Fixture.panel.alerts.count > 3);
    }
    function test_isAwayWithoutAlerts() {
        verify(Fixture.start("match"));
        verify(!make().visible);
    }
}
