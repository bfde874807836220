import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FocusRing"
    subject: Component {
        FocusRing {
            shown: false
            anchors.fill: undefined
        }
    }

    function test_isThereOnlyForTheKeyboard() {
        const ring = make();
        verify(!ring.visible);
        ring.shown = true;
        verify(ring.visible);
        compare(ring.border.width, Theme.focusWidth);
        Theme.mode = Theme.HighContrast;
        verify(ring.border.width > 2);
    }
}
