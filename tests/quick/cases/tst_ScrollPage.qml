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
}
