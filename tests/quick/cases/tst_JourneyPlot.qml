import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "JourneyPlot"
    role: Accessible.Chart
    room: 372
    subject: Component {
        JourneyPlot {
            journey: Fixture.panel.journey
        }
    }

    // What the axis says stands where its day is: the ends are clipped, the middle is as in a mirror.
    function test_standsMirroredFromRightToLeft() {
        const plot = make();
        const lane = plot.children[0];
        compare(lane.x, 0);
        mirror(plot);
        fuzzyCompare(lane.x + lane.width, plot.width, 1);
        compare(Layout.collisions(plot), "");
    }
    // What it says below its lanes, and what lies free below that.
    function readOutOf(plot) {
        return Array.from(plot.children).filter(child => child.text === Fixture.panel.journey.readOut)[0];
    }
    function test_nothingIsEmptyBelowItsLastLine() {
        const plot = make();
        const words = readOutOf(plot);
        compare(words.lineCount, 1);
        fuzzyCompare(words.y + words.height, plot.implicitHeight, 1);
    }
    function test_nothingBelowMovesBackWhileOneLooksAround() {
        const plot = make({width: 200});
        plot.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Home);
        let most = 0;
        for (let i = 0; i < 8; ++i) {
            Layout.settle(root);
            verify(plot.implicitHeight >= most);
            most = plot.implicitHeight;
            keyClick(Qt.Key_Right);
        }
        verify(!readOutOf(plot).truncated);
        plot.focus = false;
        Layout.settle(root);
        fuzzyCompare(readOutOf(plot).y + readOutOf(plot).height, plot.implicitHeight, 1);
    }
    function test_isWalkedFromMarkToMarkByKeys() {
        const plot = make();
        plot.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Home);
        const oldest = Fixture.panel.journey.current;
        verify(oldest >= 0);
        keyClick(Qt.Key_Right);
        verify(Fixture.panel.journey.current !== oldest);
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_Right);
        const newest = Fixture.panel.journey.readOut;
        hears(plot, newest);
        plot.LayoutMirroring.enabled = true;
        keyClick(Qt.Key_Right); // towards the past now
        verify(Fixture.panel.journey.readOut !== newest);
    }
}
