import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SupervisorMenu"
    role: Accessible.PopupMenu
    room: 0
    subject: Component {
        SupervisorMenu {
            desk: Fixture.desk
        }
    }

    function test_asksForAFile() {
        const menu = make();
        const spy = watch(Fixture.desk, "openWanted");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
    }
}
