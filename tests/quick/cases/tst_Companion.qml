import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Companion"
    room: 420
    given: ({height: 800})
    subject: Component {
        Companion {
            panel: Fixture.panel
            companion: Fixture.companion
        }
    }

    function test_standsMirroredFromRightToLeft() {
        const window = make();
        Layout.setRightToLeft(true);
        Layout.settle(root);
        compare(Layout.collisions(window), "");
    }
    function test_hasRoomForLettersTwiceAsLarge() {
        Fixture.panel.appearance.textScale = 2;
        compare(Layout.collisions(make()), "");
    }
    function test_isAStripWhereItIsFoldedOrNarrow() {
        const window = make();
        verify(!window.strip);
        keyClick(Qt.Key_F9);
        verify(window.strip);
        hears(window, "Sidelight, folded");
        keyClick(Qt.Key_F9);
        verify(!window.strip);
        window.width = 300;
        verify(window.strip);
    }
}
