import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RulesPage"
    room: 460
    subject: Component {
        RulesPage {
            height: 800
            rules: Fixture.desk.rules
            past: Fixture.desk.past
        }
    }

    function test_showsOneAtATimeWhereThereIsNoRoom() {
        const page = make();
        verify(Fixture.spoken(page).includes("Find a rule"));
        press(page, "Impossible travel");
        verify(!Fixture.spoken(page).includes("Find a rule"));
        press(page, "All rules");
        verify(Fixture.spoken(page).includes("Find a rule"));
    }
    function test_standsMirroredFromRightToLeft() { // the list makes its rows anew
        const page = make();
        mirror(page);
        compare(Layout.collisions(page), "");
    }
}
