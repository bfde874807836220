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
    function test_whatIsWrongStandsAtItsField() {
        const form = make();
        Fixture.desk.guides.setAction("");
        tryVerify(() => Fixture.desk.guides.actionError !== "");
        hears(form, Fixture.desk.guides.actionError);
    }
}
