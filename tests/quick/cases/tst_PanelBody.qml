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
    function test_whatAFingerLetGoOfGoesOnAndStopsUnderTheNextOne() {
        Theme.reducedMotion = false;
        const body = make({height: 300});
        tryVerify(() => body.contentHeight > 900);
        const finger = touchEvent(body);
        let y = 250;
        finger.press(1, body, 150, y).commit();
        for (let i = 0; i < 5; ++i) {
            wait(16);
            y -= 30;
            finger.move(1, body, 150, y).commit();
        }
        finger.release(1, body, 150, y).commit();
        const left = body.contentY;
        verify(left > 0);
        tryVerify(() => body.contentY > left);
        finger.press(2, body, 150, 150).commit();
        const held = body.contentY;
        wait(60);
        compare(body.contentY, held);
        finger.release(2, body, 150, 150).commit();
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
