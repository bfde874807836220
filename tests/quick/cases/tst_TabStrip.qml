import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TabStrip"
    role: Accessible.PageTabList
    spoken: "Interactions"
    room: 420
    given: ({height: 40})
    subject: Component {
        TabStrip {
            tabs: Fixture.panel.tabs
        }
    }

    // In letters twice as large it is twice as high, as the panel makes it.
    function test_hasRoomForLettersTwiceAsLarge() {
        Theme.textScale = 2;
        compare(Layout.collisions(make({height: 80})), "");
    }
    // (The list makes its tabs anew when its direction turns.)
    function test_standsMirroredFromRightToLeft() {
        const strip = make();
        mirror(strip);
        const first = strip.itemAtIndex(0);
        fuzzyCompare(first.mapToItem(strip, first.width, 0).x, strip.width, 1);
        verify(strip.itemAtIndex(1).mapToItem(strip, 0, 0).x < first.mapToItem(strip, 0, 0).x);
    }
    function test_aTabIsChosenByKey() {
        const strip = make();
        const spy = watch(strip, "chosen");
        const second = strip.itemAtIndex(1);
        second.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], 1);
    }
    function test_aCountIsNeverHalf_data() {
        return [180, 190, 200, 215, 230, 240, 260, 300, 400].map(width => ({tag: width + " px", width: width}));
    }
    function test_aCountIsNeverHalf(data) {
        const strip = make({width: data.width});
        const tab = strip.itemAtIndex(1);
        verify(tab.unread !== "");
        compare(Layout.collisions(tab), "");
        verify(tab.x + tab.width - 8 <= strip.width - 12, "the count is cut at " + (tab.x + tab.width - 8));
    }
}
