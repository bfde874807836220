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
        const first = strip.tabAt(0);
        fuzzyCompare(first.mapToItem(strip, first.width, 0).x, strip.width, 1);
        verify(strip.tabAt(1).mapToItem(strip, 0, 0).x < first.mapToItem(strip, 0, 0).x);
    }
    function test_noTabIsHalfInSight_data() {
        const rows = [];
        for (const scale of [1, 2])
            for (const width of [130, 150, 180, 215, 240, 300, 360, 500])
                rows.push({tag: width + " px at " + scale, width: width, scale: scale});
        return rows;
    }
    function test_noTabIsHalfInSight(data) {
        Theme.textScale = data.scale;
        const strip = make({width: data.width, height: 40 * data.scale});
        for (let i = 0; i < strip.tabs.count; ++i) {
            const tab = strip.tabAt(i);
            // With the edges that hold nothing: 8 pixels.
            if (tab !== null && tab.content)
                verify(tab.x + tab.width - 8 <= strip.width + 0.5 - (i > 0 && strip.hidden > 0 ? 40 * data.scale : 0), "tab " + i + " ends at " + (tab.x + tab.width));
        }
    }
    // The item that says how many are out of sight, and its count of what is unread there.
    function beyondOf(strip) {
        return Array.from(strip.children).filter(child => child.visible && Array.from(child.children).some(part => part.text === "\u200e+" + strip.hidden))[0];
    }
    function badgeOf(beyond) {
        return Array.from(beyond.children).filter(part => part.radius > 0)[0];
    }
    function test_saysWhatIsUnreadOutOfSight() {
        Theme.textScale = 2;
        const strip = make({width: 150, height: 80});
        compare(strip.hidden, 2);
        const badge = badgeOf(beyondOf(strip));
        verify(badge.visible);
        compare(badge.text, "2");
        verify(badge.mapToItem(strip, badge.width, 0).x <= strip.width + 0.5);
        strip.width = 700;
        Layout.settle(root);
        compare(strip.hidden, 0);
        compare(strip.tabs.hiddenUnreadText, "");
    }
    function test_fromRightToLeftTheOneInFrontIsInSightAndTheOthersCounted() {
        Theme.textScale = 2;
        Layout.setRightToLeft(true);
        const strip = make({width: 150, height: 80});
        mirror(strip);
        const front = strip.tabAt(0);
        fuzzyCompare(front.mapToItem(strip, front.width, 0).x, strip.width, 1);
        compare(strip.hidden, 2);
        const beyond = beyondOf(strip);
        verify(beyond.x < 1);
        verify(front.mapToItem(strip, 0, 0).x >= beyond.width - 8);
    }
    function test_saysHowManyAreOutOfSight() {
        Theme.textScale = 2;
        const strip = make({width: 150, height: 80});
        compare(strip.cut, 1);
        verify(strip.tabAt(0).content);
        strip.width = 700;
        Layout.settle(root);
        compare(strip.cut, -1);
    }
    function test_aTabIsChosenByKey() {
        const strip = make();
        const spy = watch(strip, "chosen");
        const second = strip.tabAt(1);
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
        const tab = strip.tabAt(1);
        verify(tab.unread !== "");
        compare(Layout.collisions(tab), "");
        verify(tab.x + tab.width - 8 <= strip.width - 12, "the count is cut at " + (tab.x + tab.width - 8));
    }
}
