import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CatchUpCard"
    scene: "catching-up"
    role: Accessible.AlertMessage
    subject: Component {
        CatchUpCard {
            status: Fixture.panel.status
        }
    }

    function test_saysHowFar() {
        hears(make(), "33 %");
    }
}
