import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "EmptyDesk"
    scene: "idle"
    subject: Component {
        EmptyDesk {
            status: Fixture.panel.status
        }
    }

    function test_saysSoAndWhatComes() {
        hears(make(), "Nobody on the line");
        hears(make(), "opens here by itself");
    }
    function test_saysThatTheHubIsAway() {
        verify(Fixture.start("idle-offline"));
        hears(make(), "When the hub is back");
    }
}
