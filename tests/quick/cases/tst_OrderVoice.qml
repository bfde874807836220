import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "OrderVoice"
    subject: Component {
        OrderVoice {
            order: Fixture.desk.guides.order
        }
    }

    function test_saysWhereWhatIsHeldStands() {
        const voice = make();
        Fixture.desk.guides.order.pickUp(0);
        hears(voice, "picked up");
        Fixture.desk.guides.order.moveHeld(1);
        hears(voice, "place 2 of");
        Fixture.desk.guides.order.cancel();
        hears(voice, "Put back");
    }
}
