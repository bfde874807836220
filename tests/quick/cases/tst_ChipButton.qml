import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ChipButton"
    spoken: "Solved"
    role: Accessible.CheckBox
    pressed: "clicked"
    room: 0
    given: ({label: "Solved"})
    subject: Component {
        ChipButton {}
    }

    function test_saysWhetherItIsChosen() {
        const chip = make();
        verify(!Fixture.spokenChecked(chip));
        chip.chosen = true;
        verify(Fixture.spokenChecked(chip));
    }
    function test_showsItsIconInsteadOfItsWords() {
        const chip = make({iconName: "call"});
        compare(Fixture.spokenName(chip), "Solved");
        verify(chip.implicitWidth < make().implicitWidth);
    }
}
