import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Badge"
    room: 0
    given: ({text: "2"})
    subject: Component {
        Badge {}
    }

    function test_isAwayWithoutANumber() {
        verify(!make({text: ""}).visible);
    }
    function test_isAPillForMoreThanOneDigit() {
        const badge = make({text: "99+"});
        verify(badge.width > badge.height);
    }
}
