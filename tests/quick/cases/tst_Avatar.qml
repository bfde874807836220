import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Avatar"
    room: 0
    given: ({initials: "AP"})
    subject: Component {
        Avatar {}
    }

    function test_isAFigureWhereNobodyIsKnown() {
        const avatar = make({initials: ""});
        verify(avatar.children[1].visible);
        verify(!make().children[1].visible);
    }
}
