import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "OutcomeList"
    room: 420
    subject: Component {
        OutcomeList {
            panels: Fixture.desk.panels
        }
    }

    function test_theOrderIsTheDrafts() {
        make();
        Fixture.desk.panels.move(0, 2);
        verify(Fixture.desk.panels.own);
        Fixture.desk.undo();
        verify(!Fixture.desk.panels.own);
    }
}
