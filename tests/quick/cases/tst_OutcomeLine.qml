import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "OutcomeLine"
    room: 420
    given: ({outcome: "solved", label: "", usual: "Solved", first: false, last: false, error: ""})
    subject: Component {
        OutcomeLine {}
    }

    function test_isMovedByArrows() {
        const line = make();
        const spy = watch(line, "moved");
        find(line, "Move “Solved”: arrow keys").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Down);
        compare(spy.signalArguments[0][0], -1);
        compare(spy.signalArguments[1][0], 1);
    }
}
