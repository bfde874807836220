import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "OfflineBanner"
    scene: "offline"
    role: Accessible.AlertMessage
    subject: Component {
        OfflineBanner {
            status: Fixture.panel.status
        }
    }

    function test_saysSinceWhenAndTriesByKey() {
        const banner = make();
        verify(Fixture.spokenName(banner).startsWith("Offline since"));
        verify(find(banner, "Try to reach the hub now") !== null);
    }
    function test_isAwayWhileLive() {
        verify(Fixture.start("call"));
        const banner = make();
        verify(!banner.visible);
        compare(banner.implicitHeight, 0);
    }
    function test_aRefusalSaysWhy() {
        verify(Fixture.start("refused"));
        const banner = make();
        verify(banner.visible);
        compare(Layout.collisions(banner), "");
    }
}
