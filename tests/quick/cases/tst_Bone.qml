import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Bone"
    subject: Component {
        Bone {}
    }

    function test_standsWhereSomethingWillBe() {
        verify(make().height > 0);
    }
}
