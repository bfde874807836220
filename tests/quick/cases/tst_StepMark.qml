import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "StepMark"
    spoken: "Send the code"
    role: Accessible.CheckBox
    pressed: "clicked"
    room: 0
    given: ({label: "Send the code", done: false, current: true})
    subject: Component {
        StepMark {}
    }

    function test_saysWhetherItIsDone() {
        const mark = make();
        verify(!Fixture.spokenChecked(mark));
        mark.done = true;
        verify(Fixture.spokenChecked(mark));
    }
}
