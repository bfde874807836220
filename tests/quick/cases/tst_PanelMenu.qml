import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelMenu"
    role: Accessible.PopupMenu
    room: 0
    subject: Component {
        PanelMenu {
            PanelMenuItem {
                objectName: "first"
                label: "Settings"
                keyCap: "Ctrl ,"
            }
            PanelMenuItem {
                label: "About Sidelight and the versions of all that it is made of"
            }
        }
    }

    function test_isGoneThroughByArrowsAndLeftByEscape() {
        const menu = make();
        keyClick(Qt.Key_Down);
        compare(menu.currentIndex, 0);
        const spy = watch(menu.itemAt(0), "triggered");
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
        tryVerify(() => !menu.opened);
        menu.open();
        tryVerify(() => menu.opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !menu.opened);
    }
}
