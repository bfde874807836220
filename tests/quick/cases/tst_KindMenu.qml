import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "KindMenu"
    role: Accessible.PopupMenu
    room: 0
    subject: Component {
        KindMenu {
            history: Fixture.panel.history
        }
    }

    function test_aTypeIsChosenAndLeftByKey() {
        const menu = make();
        compare(menu.count, 2 + Fixture.panel.history.kinds.count);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(Fixture.posted("ChangeFilter"), 1);
        compare(Fixture.panel.history.kindText, "Touchpoints");
        const again = make();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(Fixture.posted("ChangeFilter"), 2);
        compare(Fixture.panel.history.kindText, "");
    }
}
