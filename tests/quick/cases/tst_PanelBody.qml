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
        let left = 0;
        // One that the machine holds up on its way is a slow one, which stays where it lets go.
        for (let swipe = 0; swipe < 8 && body.contentY <= left; ++swipe) {
            body.contentY = 0;
            let y = 250;
            finger.press(1, body, 150, y).commit();
            for (let i = 0; i < 5; ++i) {
                wait(16);
                y -= 30;
                finger.move(1, body, 150, y).commit();
            }
            finger.release(1, body, 150, y).commit();
            left = body.contentY;
            wait(50);
        }
        verify(left > 0);
        verify(body.contentY > left);
        finger.press(2, body, 150, 150).commit();
        const held = body.contentY;
        wait(60);
        compare(body.contentY, held);
        finger.release(2, body, 150, 150).commit();
    }
    // The place of the part whose words these are, in the body.
    function placeOf(item, words, body) {
        if (!item.visible)
            return null;
        if (item.text === words)
            return item.mapToItem(body, Qt.rect(0, 0, item.width, item.height));
        for (let i = 0; i < item.children.length; ++i) {
            const found = placeOf(item.children[i], words, body);
            if (found !== null)
                return found;
        }
        return null;
    }
    function test_inALowWindowTheEmptyDeskStandsBelowWhatThereIsToSay() {
        verify(Fixture.start("idle"));
        const words = "Wayland does not let a window stand beside another one, nor choose its place, nor stay on top of others.";
        const body = make({height: 160, place: words});
        const said = placeOf(body, words, body);
        const desk = placeOf(body, "Nobody on the line", body);
        verify(desk.y > said.y + said.height);
        verify(desk.y + desk.height > body.height); // and is scrolled to
        verify(body.contentHeight > desk.y + desk.height);
        compare(Layout.collisions(body.contentItem), "");
    }
    function test_inAHighWindowTheEmptyDeskStandsAThirdDown() {
        verify(Fixture.start("idle"));
        const body = make();
        const desk = placeOf(body, "Nobody on the line", body);
        verify(desk.y > 240 && desk.y < 400, desk.y);
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
