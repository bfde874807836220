import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "MappingsPage"
    room: 420
    subject: Component {
        MappingsPage {
            mappings: Fixture.desk.mappings
            height: 2400
        }
    }

    function test_aMappingIsAddedAndDeleted() {
        const page = make();
        const before = Fixture.desk.mappings.names.length;
        press(page, "Add a mapping");
        compare(Fixture.desk.mappings.names.length, before + 1);
        compare(Fixture.desk.mappings.current, before);
        press(page, "Delete this mapping");
        compare(Fixture.desk.mappings.names.length, before);
    }
    function test_saysThatThereIsNone() {
        while (Fixture.desk.mappings.current >= 0)
            Fixture.desk.mappings.remove();
        const page = make();
        hears(page, "This bundle has no mappings.");
        compare(find(page, "A body of the vendor's"), null);
    }
}
