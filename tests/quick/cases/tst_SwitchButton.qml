import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SwitchButton"
    spoken: "Critical"
    role: Accessible.CheckBox
    pressed: "clicked"
    given: ({label: "Critical", on: false})
    longer: ({label: "Critical: whatever is learned from what agents do can never push this action out of what they are shown"})
    subject: Component {
        SwitchButton {}
    }

    function test_isOnWhenTheModelSaysSo() {
        const button = make();
        verify(!Fixture.spokenChecked(button));
        mouseClick(button);
        verify(!Fixture.spokenChecked(button));
        button.on = true;
        verify(Fixture.spokenChecked(button));
    }
}
