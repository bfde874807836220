import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideSteps"
    room: 420
    role: Accessible.Grouping
    spoken: "Steps"
    subject: Component {
        GuideSteps {
            guides: Fixture.desk.guides
        }
    }

    function test_aStepIsMovedByKeysInOneStepThatCanBeUndone() {
        const steps = make();
        const before = Fixture.spoken(steps);
        press(steps, "Pick 1. Say what blocking means up");
        hears(steps, "picked up");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        verify(!Fixture.desk.canUndo);
        hears(steps, "place 3 of 6");
        keyClick(Qt.Key_Space);
        verify(Fixture.desk.canUndo);
        verify(find(steps, "3. Say what blocking means") !== null, Fixture.spoken(steps));
        Fixture.desk.undo();
        verify(find(steps, "1. Say what blocking means") !== null, Fixture.spoken(steps));
    }
    function test_aStepIsDragged() {
        const steps = make();
        const grip = find(steps, "Pick 1. Say what blocking means up");
        mousePress(grip, 8, 8);
        mouseMove(grip, 8, 30);
        mouseMove(grip, 8, 120);
        compare(Fixture.desk.guides.order.held >= 1, true);
        mouseRelease(grip, 8, 8);
        compare(Fixture.desk.guides.order.held, -1);
        verify(Fixture.desk.canUndo);
    }
    function test_whatIsHeldIsPutBackWhenOneTurnsAway() {
        const steps = make();
        press(steps, "Pick 1. Say what blocking means up");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Tab);
        compare(Fixture.desk.guides.order.held, -1);
        verify(!Fixture.desk.canUndo);
    }
    function test_stepsAreChosenAddedAndDeleted() {
        const steps = make();
        press(steps, "2. Ask for payments under way");
        compare(Fixture.desk.guides.step, 1);
        press(steps, "Duplicate this step");
        compare(Fixture.desk.guides.steps.count, 7);
        press(steps, "Delete this step");
        compare(Fixture.desk.guides.steps.count, 6);
    }
}
