import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "EvidenceSheet"
    role: Accessible.Dialog
    spoken: "The events behind it"
    room: 0
    brought: ["evidence"]
    subject: Component {
        EvidenceSheet {
            history: Fixture.panel.history
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_saysWhichAreNotHere() {
        const sheet = make();
        verify(Fixture.panel.history.evidenceMissing !== "");
        hears(sheet.contentItem, Fixture.panel.history.evidenceMissing);
    }
}
