import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "MappingForm"
    room: 420
    role: Accessible.Grouping
    subject: Component {
        MappingForm {
            mappings: Fixture.desk.mappings
        }
    }

    function test_isChangedByItsFieldsAndByItsText() {
        Fixture.desk.mappings.add();
        const form = make();
        find(form, "Name of the mapping").forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_S);
        compare(Fixture.desk.mappings.name, "New mappings");
        const text = find(form, "The mapping as JSON");
        verify(text.text.includes("\"New mappings\""));
        text.text = text.text.replace("New mappings", "Parcels");
        compare(Fixture.desk.mappings.name, "Parcels");
        compare(find(form, "Name of the mapping").text, "Parcels");
        Fixture.desk.undo();
        Fixture.desk.undo();
        compare(Fixture.desk.mappings.name, "New mapping");
    }
    function test_whatIsWrongStandsAtItsField() {
        Fixture.desk.mappings.add();
        const form = make();
        Fixture.desk.mappings.setCondition("has(");
        tryVerify(() => Fixture.desk.mappings.conditionError !== "");
        hears(form, Fixture.desk.mappings.conditionError);
        const text = find(form, "The mapping as JSON");
        text.text = "{";
        hears(form, "The draft keeps it as it was.");
    }
}
