import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "CardPlaces"
    room: 420
    subject: Component {
        CardPlaces {
            order: Fixture.desk.panels.order
        }
    }

    function test_aCardIsMovedByKeysInOneStepThatCanBeUndone() {
        const places = make();
        const order = Fixture.desk.panels.order;
        verify(!order.own);
        press(places, "Pick Journey up");
        compare(order.held, "journey");
        hears(places, "Journey picked up");
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        verify(!order.own);
        hears(places, "Journey, place 5 of 8");
        keyClick(Qt.Key_Space);
        compare(order.held, "");
        verify(order.own);
        hears(places, "Dropped: Journey, place 5 of 8");
        Fixture.desk.undo();
        verify(!order.own);
    }
    function test_aCardIsPutBackByEscape() {
        const places = make();
        press(places, "Pick Notes up");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Escape);
        compare(Fixture.desk.panels.order.held, "");
        verify(!Fixture.desk.panels.order.own);
        hears(places, "Put back: Notes, place 5 of 8");
    }
    function test_whatIsHeldIsPutBackWhenOneTurnsAway() {
        const places = make();
        press(places, "Pick Notes up");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Tab);
        compare(Fixture.desk.panels.order.held, "");
    }
    function test_isDraggedInOneStep() {
        const places = make();
        const grip = find(places, "Pick Do next up");
        mousePress(grip, 8, 8);
        mouseMove(grip, 8, 30);
        mouseMove(grip, 8, 120);
        compare(Fixture.desk.panels.order.held, "do-next");
        mouseRelease(grip, 8, 8);
        compare(Fixture.desk.panels.order.held, "");
    }
    function test_whatIsWrongStandsAtItsCard() {
        const places = make();
        Fixture.desk.panels.order.setShow("journey", 1);
        tryVerify(() => Fixture.spoken(places).includes("Say for which queues"));
        Fixture.desk.panels.order.setQueues("journey", "cards, claims");
        tryVerify(() => !Fixture.spoken(places).includes("Say for which queues"));
        hears(places, "Only for: cards · claims");
    }
    function test_saysWhatAlwaysStandsFirst() {
        hears(make(), "Always below the customer");
    }
}
