import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideFields"
    room: 420
    subject: Component {
        GuideFields {
            form: Fixture.desk.guides.form
        }
    }

    function test_fieldsAreAddedHiddenMovedAndDeleted() {
        const fields = make();
        const step = Fixture.desk.guides.form;
        press(fields, "Add a field");
        press(fields, "Add a field");
        compare(step.fields.count, 2);
        press(fields, "Never shown whole");
        press(fields, "Pick Something to know up");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Space);
        compare(step.fields.data(step.fields.index(0, 0), Qt.UserRole + 2), "field_2");
        press(fields, "Delete the field “Something to know”");
        compare(step.fields.count, 1);
    }
}
