import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ChipFace"
    room: 0
    given: ({label: "Calls", iconName: "", ink: Theme.text, height: 40})
    subject: Component {
        ChipFace {}
    }

    function test_isItsIconWhereThereIsOne() {
        const face = make({iconName: "call"});
        verify(face.children[0].visible);
        verify(!face.children[1].visible);
        verify(face.implicitWidth < make().implicitWidth);
    }
}
