import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "KeysSheet"
    role: Accessible.Dialog
    spoken: "Keyboard shortcuts"
    room: 0
    subject: Component {
        KeysSheet {}
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_saysWhatIsThereOnlyInADockedWindow() {
        verify(!Fixture.spoken(make().contentItem).includes("Fold the window"));
        hears(make({docked: true}).contentItem, "Fold the window");
        hears(make({pages: true}).contentItem, "Pages of browsers");
    }
}
