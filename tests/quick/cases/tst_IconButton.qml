import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "IconButton"
    spoken: "Menu"
    role: Accessible.Button
    pressed: "clicked"
    room: 0
    given: ({label: "Menu", iconName: "more_vert"})
    subject: Component {
        IconButton {}
    }
}
