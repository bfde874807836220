import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "LegendMark"
    room: 0
    role: -1
    given: ({text: "on version 14", number: "363", color: Theme.accent})
    subject: Component {
        LegendMark {}
    }

    function test_saysItsNumber() {
        hears(make(), "363");
    }
}
