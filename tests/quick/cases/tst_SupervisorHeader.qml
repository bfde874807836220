import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SupervisorHeader"
    room: 460
    subject: Component {
        SupervisorHeader {
            desk: Fixture.desk
        }
    }

    function test_saysHowTheDraftStandsAndTakesItBack() {
        const header = make();
        hears(header, "Version 1");
        Fixture.desk.rules.setOff(0, true);
        hears(header, "Draft of version 1");
        const undo = find(header, Fixture.desk.undoText);
        verify(Fixture.desk.undoText.startsWith("Undo: turn "));
        undo.clicked();
        verify(!Fixture.desk.canUndo);
    }
}
