import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SelectBox"
    spoken: "Unit: hours"
    role: Accessible.Button
    given: ({label: "Unit", current: 1})
    subject: Component {
        SelectBox {
            choices: ["minutes", "hours", "days"]
        }
    }

    function test_arrowsGoThroughTheChoices() {
        const box = make();
        const spy = watch(box, "picked");
        box.forceActiveFocus();
        keyClick(Qt.Key_Down);
        compare(spy.signalArguments[0][0], 2);
        keyClick(Qt.Key_Up);
        compare(spy.signalArguments[1][0], 0);
        box.current = 2;
        keyClick(Qt.Key_Down);
        compare(spy.count, 2);
    }
    function test_theMenuIsOpenedAndChosenFromByKeys() {
        const box = make();
        const spy = watch(box, "picked");
        box.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        tryVerify(() => box.menuOpened);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(spy, "count", 1);
        compare(spy.signalArguments[0][0], 2);
    }
    function test_isDeadWhileDisabled() {
        const box = make({enabled: false});
        mouseClick(box);
        verify(!box.menuOpened);
    }
}
