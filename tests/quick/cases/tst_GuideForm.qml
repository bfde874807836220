import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideForm"
    room: 420
    role: Accessible.Grouping
    subject: Component {
        GuideForm {
            guides: Fixture.desk.guides
        }
    }

    function test_isChangedByItsFields() {
        const form = make();
        find(form, "Title of the guide").forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_S);
        verify(Fixture.desk.guides.title.endsWith("s"));
        const reasons = Fixture.desk.guides.reasons.count;
        press(form, "Add a reason");
        compare(Fixture.desk.guides.reasons.count, reasons + 1);
        press(form, "Delete “Another reason”");
        compare(Fixture.desk.guides.reasons.count, reasons);
    }
    function reasons(form) {
        const guides = Fixture.desk.guides;
        while (guides.reasons.count > 0)
            guides.removeReason(0);
        for (const words of ["Early", "Middle", "Late"]) {
            guides.addReason();
            guides.setReason(guides.reasons.count - 1, words);
        }
    }
    function order(form) {
        const said = Fixture.spoken(form);
        return ["Early", "Middle", "Late"].sort((a, b) => said.indexOf("Delete “" + a) - said.indexOf("Delete “" + b)).join(" ");
    }
    function test_reasonsAreMovedByKeysInOneStepThatCanBeUndone() {
        const form = make();
        reasons(form);
        press(form, "Pick Early up");
        keyClick(Qt.Key_Down);
        compare(order(form), "Middle Early Late");
        keyClick(Qt.Key_Down);
        hears(form, "place 3 of 3");
        keyClick(Qt.Key_Space);
        compare(order(form), "Middle Late Early");
        Fixture.desk.undo();
        compare(order(form), "Early Middle Late");
    }
    function test_aReasonIsDraggedAndPutBackByEscape() {
        const form = make();
        reasons(form);
        const grip = find(form, "Pick Late up");
        mousePress(grip, 8, 8);
        mouseMove(grip, 8, -4);
        mouseMove(grip, 8, 8 - 2 * 40);
        compare(order(form), "Late Early Middle");
        mouseRelease(grip, 8, 8);
        compare(order(form), "Late Early Middle");
        press(form, "Pick Late up");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Escape);
        compare(order(form), "Late Early Middle");
        compare(Layout.collisions(form), "");
    }
    function test_whatIsWrongStandsAtItsField() {
        const form = make();
        Fixture.desk.guides.setAction("");
        tryVerify(() => Fixture.desk.guides.actionError !== "");
        hears(form, Fixture.desk.guides.actionError);
    }
}
