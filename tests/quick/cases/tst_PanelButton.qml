import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelButton"
    spoken: "Finish"
    role: Accessible.Button
    pressed: "clicked"
    room: 0
    given: ({label: "Finish", iconName: "done", keyCap: "Ctrl ↵"})
    subject: Component {
        PanelButton {}
    }

    function test_isHigherWhereItsWordsTakeMoreLines() {
        const button = make({label: "Something that takes more words than a button has room for"});
        const height = button.height;
        button.width = 180;
        Layout.settle(root);
        verify(button.height > 2 * height - 8);
        compare(Layout.collisions(button), "");
    }
    function test_bareItIsItsIconAndStillSaysWhat() {
        const button = make({bare: true, keyCap: ""});
        verify(button.width < make({keyCap: ""}).width);
        compare(Fixture.spokenName(button), "Finish");
        compare(Layout.collisions(button), "");
    }
    function test_isPaleWhileDisabled() {
        verify(make({enabled: false}).opacity < 1);
    }
}
