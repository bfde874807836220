import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AppMenu"
    role: Accessible.PopupMenu
    room: 0
    subject: Component {
        AppMenu {
            panel: Fixture.panel
        }
    }

    function test_settingsAreReachedByArrows() {
        const menu = make();
        const spy = watch(menu, "settingsWanted");
        for (let i = 0; i < 12 && spy.count === 0; ++i) {
            keyClick(Qt.Key_Down);
            if (menu.itemAt(menu.currentIndex)?.label === "Settings")
                keyClick(Qt.Key_Return);
        }
        compare(spy.count, 1);
    }
    function test_whatNeedsACustomerIsPaleWithoutOne() {
        verify(Fixture.start("idle"));
        verify(!make().itemAt(1).enabled);
    }
}
