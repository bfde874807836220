import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "MenuChip"
    spoken: "Type"
    role: Accessible.Button
    pressed: "clicked"
    room: 0
    given: ({label: "Type", iconName: "filter_list"})
    subject: Component {
        MenuChip {}
    }
    Component {
        id: menuComponent

        PanelMenu {
            PanelMenuItem {
                label: "Notes"
            }
        }
    }

    function test_saysWhatIsChosenInsteadOfItsIcon() {
        const chip = make({choice: "Wrap-ups"});
        compare(Fixture.spokenName(chip), "Type: Wrap-ups");
        verify(chip.implicitWidth > make().implicitWidth);
    }
    function test_opensItsMenuByKey() {
        const chip = make();
        chip.menu = menuComponent.createObject(chip);
        chip.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        tryVerify(() => chip.menu.opened);
    }
}
