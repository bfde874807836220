import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "NearMissSheet"
    role: Accessible.Dialog
    spoken: "Why no alert?"
    brought: ["misses"]
    room: 0
    subject: Component {
        NearMissSheet {
            why: Fixture.panel.why
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_saysWhatWasMissing() {
        const sheet = make();
        verify(Fixture.bring("misses"));
        Layout.settle(root);
        hears(sheet.contentItem, "nearly fired");
    }
}
