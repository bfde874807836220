import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelBody"
    room: 320
    given: ({height: 800, place: ""})
    subject: Component {
        PanelBody {
            panel: Fixture.panel
        }
    }

    // Cards are judged by themselves; below, only that they stand below each other.
    function test_standsMirroredFromRightToLeft() {
        const body = make();
        mirror(body);
        compare(Layout.collisions(body), "");
    }
    function test_saysWhyItDoesNotStandWhereItShould() {
        hears(make({place: "Wayland does not let a window stand beside another one."}), "Wayland does not let");
    }
    function test_theNoteIsReachedWithItsKeyboard() {
        const body = make();
        body.focusNote();
        keyClick("x");
        compare(Fixture.panel.note.text, "x");
    }
    function test_eachStateHasRoom_data() {
        return ["call", "match", "nobody", "card", "loading", "empty", "idle", "offline", "catching-up", "alerts", "guide", "wrap-up", "knowledge"].map(scene => ({tag: scene}));
    }
    function test_eachStateHasRoom(data) {
        verify(Fixture.start(data.tag));
        compare(Layout.collisions(make()), "");
    }
}
