import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "GripButton"
    role: Accessible.Button
    spoken: "Pick Journey up"
    room: 0
    given: ({title: "Journey", pitch: 50})
    subject: Component {
        GripButton {}
    }

    function test_isPickedUpMovedAndDroppedByKeys() {
        const grip = make();
        const moved = watch(grip, "stepped");
        const dropped = watch(grip, "dropped");
        const cancelled = watch(grip, "cancelled");
        const up = watch(grip, "pickedUp");
        grip.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        compare(moved.count, 0);
        keyClick(Qt.Key_Space);
        compare(up.count, 1);
        grip.held = true;
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Down);
        compare(moved.signalArguments[0][0], -1);
        compare(moved.signalArguments[1][0], 1);
        keyClick(Qt.Key_Return);
        compare(dropped.count, 1);
        keyClick(Qt.Key_Escape);
        compare(cancelled.count, 1);
    }
    function test_isDraggedByRows() {
        const grip = make();
        const dragged = watch(grip, "dragged");
        mousePress(grip, 8, 8);
        mouseMove(grip, 8, 30);
        mouseMove(grip, 8, 108);
        compare(dragged.signalArguments[dragged.count - 1][0], 2);
        mouseRelease(grip, 8, 108);
    }
}
