import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "MenuLine"
    room: 200
    subject: Component {
        MenuLine {}
    }

    function test_isALineOnly() {
        verify(make().implicitHeight < 12);
    }
}
