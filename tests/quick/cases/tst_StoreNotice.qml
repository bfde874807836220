import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "StoreNotice"
    scene: "disk-full"
    role: Accessible.AlertMessage
    subject: Component {
        StoreNotice {
            status: Fixture.panel.status
        }
    }

    function test_saysEachTroubleOfTheStore_data() {
        return ["disk-full", "locked", "memory-only", "read-only", "rebuilt", "outbox-damaged"].map(scene => ({tag: scene}));
    }
    function test_saysEachTroubleOfTheStore(data) {
        verify(Fixture.start(data.tag));
        const notice = make();
        verify(Fixture.panel.status.storeTroubled);
        hears(notice, Fixture.panel.status.storeTitle);
        compare(Layout.collisions(notice), "");
    }
}
