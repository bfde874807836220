import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SlideBar"
    spoken: "Promises"
    role: Accessible.Slider
    given: ({label: "Promises", from: 0, to: 10, value: 4, stepSize: 0.5})
    subject: Component {
        SlideBar {}
    }

    function test_arrowsGoByAStep() {
        const bar = make();
        const spy = watch(bar, "moved");
        bar.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(bar.value, 4.5);
        compare(spy.count, 1);
        bar.enabled = false;
        keyClick(Qt.Key_Right);
        compare(spy.count, 1);
    }
}
