import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Sheet"
    spoken: "Settings"
    role: Accessible.Dialog
    given: ({title: "Settings", closeLabel: "Close"})
    longer: ({title: "Everything that can be set here and what it is good for, in far more words than fit"})
    room: 0
    subject: Component {
        Sheet {
            PlainText {
                width: parent.width
                text: "Something to read that is longer than one line of the sheet is wide, whatever its letters"
                wrapMode: Text.Wrap
            }
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_isPutAwayByEscapeAndByItsButton() {
        const sheet = make();
        keyClick(Qt.Key_Escape);
        tryVerify(() => !sheet.opened);
        sheet.open();
        tryVerify(() => sheet.opened);
        press(sheet.contentItem, "Close");
        tryVerify(() => !sheet.opened);
    }
    function test_staysInTheWindow() {
        const sheet = make();
        verify(sheet.width <= root.width);
        Theme.textScale = 2;
        verify(sheet.height <= sheet.parent.height);
    }
}
