import QtQuick
import QtQuick.Templates
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Panel"
    role: Accessible.Pane
    spoken: "Sidelight"
    room: 420
    given: ({height: 800})
    subject: Component {
        Panel {
            panel: Fixture.panel
        }
    }

    // As an Arabic system has it; the parts are judged by themselves.
    function test_standsMirroredFromRightToLeft() {
        const panel = make();
        Layout.setRightToLeft(true);
        Layout.settle(root);
        verify(find(panel, "Menu").mapToItem(panel, 0, 0).x < 40);
        compare(Layout.collisions(panel), "");
    }
    function test_hasRoomForLettersTwiceAsLarge() {
        Fixture.panel.appearance.textScale = 2;
        compare(Layout.collisions(make()), "");
    }
    function test_aKeyOpensTheSheetOfKeysAndEscapeShutsIt() {
        const panel = make();
        panel.forceActiveFocus();
        keyClick(Qt.Key_F1);
        const overlay = panel.Overlay.overlay;
        tryVerify(() => Fixture.spoken(overlay).includes("Keyboard shortcuts"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !Fixture.spoken(overlay).includes("Keyboard shortcuts"));
    }
    function test_followsTheAppearance() {
        make();
        Fixture.panel.appearance.mode = AppearanceViewModel.Dark;
        verify(Theme.dark);
    }
}
