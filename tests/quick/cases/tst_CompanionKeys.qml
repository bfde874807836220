import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CompanionKeys"
    given: ({strip: true})
    subject: Component {
        CompanionKeys {
            panel: Fixture.panel
            companion: Fixture.companion
        }
    }

    function test_theStripHasTheKeysOfThePanel() {
        make();
        keyClick(Qt.Key_1, Qt.AltModifier);
        compare(Fixture.posted("TakeAction"), 1);
        keyClick(Qt.Key_A, Qt.AltModifier);
        compare(Fixture.posted("AcknowledgeAlert"), 1);
    }
    function test_theOpenPanelKeepsItsOwn() {
        make({strip: false});
        keyClick(Qt.Key_1, Qt.AltModifier);
        compare(Fixture.posted("TakeAction"), 0);
    }
    function test_itIsFoldedByKey() {
        make();
        const folded = Fixture.companion.folded;
        keyClick(Qt.Key_F9);
        verify(Fixture.companion.folded !== folded);
    }
}
