import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ActionChip"
    spoken: "Does not fit"
    role: Accessible.Button
    pressed: "clicked"
    room: 0
    given: ({label: "Does not fit"})
    subject: Component {
        ActionChip {}
    }

    function test_isCutWhereThereIsNoRoom() {
        const chip = make({label: "Something that takes more words than a chip has room for", width: 120});
        compare(Layout.collisions(chip), "");
    }
}
