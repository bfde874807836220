import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "StripAction"
    room: 0
    role: Accessible.Button
    pressed: "accepted"
    subject: Component {
        Lines {
            model: Fixture.panel.suggestions
            delegate: StripAction {}
        }
    }

    function test_saysItsKeyAndWhatItDoes() {
        compare(Fixture.spokenName(make().first), "1  Verify by one-time code");
    }
}
