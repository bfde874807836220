import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ConfigNotice"
    scene: "config-refused"
    role: Accessible.AlertMessage
    subject: Component {
        ConfigNotice {
            status: Fixture.panel.status
        }
    }

    function test_saysWhereItWasRefused() {
        verify(Fixture.panel.status.configRefused);
        hears(make(), Fixture.panel.status.configDetail);
    }
}
