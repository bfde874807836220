import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "JourneyHead"
    given: ({title: "Journey", width: 396})
    room: 396
    subject: Component {
        JourneyHead {
            journey: Fixture.panel.journey
        }
    }

    function test_zoomsByKey() {
        press(make(), "7 days");
        compare(Fixture.posted("ZoomJourney"), 1);
    }
    function test_standsInSeveralLinesWhereThereIsNoRoom() {
        const head = make();
        const height = head.implicitHeight;
        head.width = 200;
        Layout.settle(root);
        verify(head.implicitHeight > height);
        compare(Layout.collisions(head), "");
    }
}
