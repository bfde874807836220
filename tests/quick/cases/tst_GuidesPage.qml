import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuidesPage"
    room: 420
    subject: Component {
        GuidesPage {
            guides: Fixture.desk.guides
            height: 3000
        }
    }

    function test_aGuideIsMadeFromNothing() {
        while (Fixture.desk.guides.current >= 0)
            Fixture.desk.guides.remove();
        const page = make();
        hears(page, "This bundle has no guides.");
        compare(find(page, "Action of the guide"), null);
        press(page, "Guide");
        compare(Fixture.desk.guides.current, 0);
        press(page, "Add a step");
        compare(Fixture.desk.guides.steps.count, 2);
        hears(page, "Step 2 of 2");
        press(page, "Add a field");
        compare(Fixture.desk.guides.form.fields.count, 1);
        Fixture.desk.undo();
        compare(Fixture.desk.guides.form.fields.count, 0);
    }
    function test_anotherGuideIsChosen() {
        const page = make();
        press(page, "Refund");
        compare(Fixture.desk.guides.action, "issue-refund");
        hears(page, "Step 1 of 3");
    }
    function test_standsMirroredFromRightToLeft() { // the list makes its rows anew
        const page = make();
        mirror(page);
        compare(Layout.collisions(page), "");
    }
}
