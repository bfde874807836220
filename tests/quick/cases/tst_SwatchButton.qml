import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "SwatchButton"
    role: Accessible.Button
    spoken: "Green"
    room: 0
    pressed: "clicked"
    given: ({title: "Green", light: "#1F6B3A", dark: "#6FCF8E", chosen: false})
    subject: Component {
        SwatchButton {}
    }

    function test_saysThatItIsChosen() {
        verify(Fixture.spokenChecked(make({chosen: true})));
        verify(!Fixture.spokenChecked(make()));
    }
}
