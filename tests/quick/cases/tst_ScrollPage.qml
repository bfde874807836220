import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ScrollPage"
    subject: Component {
        ScrollPage {
            id: page

            height: 300

            Repeater {
                model: 20
                delegate: PanelButton {
                    required property int index

                    width: page.contentWidth
                    label: "Button " + index
                }
            }
        }
    }

    function test_goesAlongWithTheKeyboard() {
        const page = make();
        const last = find(page, "Button 19");
        last.forceActiveFocus(Qt.TabFocusReason);
        const y = last.mapToItem(page, 0, 0).y;
        verify(y >= 0 && y + last.height <= page.height, "it stands at " + y);
    }
    // Faster than frames come.
    function test_goesAsFarAsAQuickWheelIsTurned() {
        Theme.reducedMotion = false;
        const page = make();
        const first = find(page, "Button 0");
        const before = first.mapToItem(page, 0, 0).y;
        for (let i = 0; i < 4; ++i)
            mouseWheel(page, 2, page.height / 2, 0, -120);
        const notch = 3 * 24; // lines of a notch, pixels of a line
        tryVerify(() => Math.abs(before - first.mapToItem(page, 0, 0).y - 4 * notch) < 1);
        const last = find(page, "Button 19");
        for (let i = 0; i < 40; ++i)
            mouseWheel(page, 2, page.height / 2, 0, -120);
        tryVerify(() => last.mapToItem(page, 0, 0).y + last.height <= page.height);
    }
    function test_standsStillWhereTheKeyboardGoes() {
        Theme.reducedMotion = false;
        const page = make();
        mouseWheel(page, 2, page.height / 2, 0, -120);
        const first = find(page, "Button 1");
        first.forceActiveFocus(Qt.TabFocusReason);
        const y = first.mapToItem(page, 0, 0).y;
        wait(50);
        compare(first.mapToItem(page, 0, 0).y, y);
        verify(y >= 0);
    }
}
