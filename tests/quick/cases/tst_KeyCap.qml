import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "KeyCap"
    room: 0
    given: ({text: "Ctrl ↵"})
    subject: Component {
        KeyCap {}
    }

    function test_isAtLeastAsWideAsHigh() {
        const cap = make({text: "1"});
        verify(cap.width >= cap.height);
    }
}
