import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "LinkButton"
    spoken: "Why this alert"
    role: Accessible.Button
    pressed: "clicked"
    room: 0
    given: ({label: "Why?", spoken: "Why this alert"})
    subject: Component {
        LinkButton {}
    }

    function test_isSaidAsItReadsWhereNothingElseIsGiven() {
        const link = createTemporaryObject(plain, root);
        compare(Fixture.spokenName(link), "Undo");
    }
    Component {
        id: plain

        LinkButton {
            label: "Undo"
        }
    }
}
