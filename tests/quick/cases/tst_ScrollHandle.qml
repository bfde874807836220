import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ScrollHandle"
    room: 0
    given: ({size: 0.2, orientation: Qt.Vertical, height: 400})
    subject: Component {
        ScrollHandle {}
    }

    function test_isAwayWhereEverythingIsInSight() {
        verify(make().visible);
        verify(!make({size: 1}).visible);
    }
    function test_staysLargeEnoughToTakeHoldOf() {
        verify(make({size: 0.001}).contentItem.height >= 32);
    }
}
