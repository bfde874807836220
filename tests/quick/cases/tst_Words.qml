import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Words"
    role: Accessible.StaticText
    room: 0
    given: ({text: "within"})
    subject: Component {
        Words {}
    }
}
