import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "HereTo"
    subject: Component {
        HereTo {
            customer: Fixture.panel.customer
        }
    }

    function test_saysTheJobAndTheWayHere() {
        const block = make();
        hears(block, "Use her card abroad");
        hears(block, "2 min 10 s in queue");
    }
    function test_isAwayWhereNothingIsKnown() {
        verify(Fixture.start("idle"));
        verify(!make().visible);
    }
}
