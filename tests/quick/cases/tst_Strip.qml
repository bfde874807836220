import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Strip"
    role: Accessible.Pane
    spoken: "Sidelight, folded"
    room: 900
    given: ({height: 48})
    subject: Component {
        Strip {
            panel: Fixture.panel
        }
    }

    function test_hasRoomForLettersTwiceAsLarge() {
        Theme.textScale = 2;
        compare(Layout.collisions(make({height: 96})), "");
    }
    function test_leavesOutWhatHasNoRoom_data() {
        return [900, 640, 480, 320, 200].map(width => ({tag: width + " px", width: width}));
    }
    function test_leavesOutWhatHasNoRoom(data) {
        compare(Layout.collisions(make({width: data.width})), "");
    }
    function test_isUnfoldedByWhy() {
        const strip = make();
        const spy = watch(strip, "unfolded");
        press(strip, "Why?");
        compare(spy.count, 1);
    }
}
