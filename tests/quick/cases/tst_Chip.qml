import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Chip"
    room: 0
    given: ({text: "Gold", icon: "star", tone: Chip.Warning})
    role: Accessible.StaticText
    subject: Component {
        Chip {}
    }

    function partOf(chip) {
        return chip.children[0].children[1]; // its words
    }
    function test_wrapsWhereThereIsNoRoom() {
        const chip = make({text: "Wants to be called after six in the evening"});
        const height = chip.height;
        chip.width = 120;
        Layout.settle(root);
        verify(chip.height > height);
        compare(Layout.collisions(chip), "");
    }
}
