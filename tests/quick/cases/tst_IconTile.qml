import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "IconTile"
    room: 0
    given: ({name: "call"})
    subject: Component {
        IconTile {}
    }

    function test_holdsItsIcon() {
        const tile = make();
        compare(tile.children[0].text, "call");
        verify(tile.children[0].width < tile.width);
    }
}
