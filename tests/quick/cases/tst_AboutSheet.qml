import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AboutSheet"
    role: Accessible.Dialog
    spoken: "About Sidelight"
    room: 0
    given: ({versions: ["sidelight 1.0", "Qt 6.4.2, SQLCipher 4.6.1 community, a line that is rather long for so small a sheet"]})
    subject: Component {
        AboutSheet {}
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_saysEachVersion() {
        hears(make().contentItem, "SQLCipher 4.6.1");
    }
}
