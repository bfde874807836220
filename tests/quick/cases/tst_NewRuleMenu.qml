import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "NewRuleMenu"
    role: Accessible.PopupMenu
    room: 0
    given: ({kinds: Fixture.desk.rules.kinds, details: Fixture.desk.rules.kindDetails})
    subject: Component {
        NewRuleMenu {}
    }

    function test_beginsTheKindThatIsChosen() {
        const menu = make();
        const spy = watch(menu, "picked");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(spy.signalArguments[0][0], 1);
    }
}
