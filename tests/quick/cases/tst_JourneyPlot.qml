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
