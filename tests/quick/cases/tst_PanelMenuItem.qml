import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelMenuItem"
    spoken: "Settings"
    role: Accessible.MenuItem
    room: 232
    given: ({label: "Settings", iconName: "settings", keyCap: "Ctrl ,", detail: "Light"})
    longer: ({label: "What the panel looks like and how large its letters are"})
    subject: Component {
        PanelMenuItem {}
    }

    function test_isPaleWhileDisabled() {
        verify(make({enabled: false}).opacity < 1);
    }
}
