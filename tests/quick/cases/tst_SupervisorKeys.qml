import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SupervisorKeys"
    given: ({enabled: true})
    subject: Component {
        SupervisorKeys {
            desk: Fixture.desk
        }
    }

    function test_undoAndRedoAndPages() {
        make();
        Fixture.desk.rules.setOff(0, true);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        verify(!Fixture.desk.canUndo);
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
        verify(Fixture.desk.canUndo);
        keyClick(Qt.Key_4, Qt.AltModifier);
        compare(Fixture.desk.page, ConsoleViewModel.Experience);
    }
    function test_asksWhereToSaveWhatHasNoFile() {
        make();
        const spy = watch(Fixture.desk, "saveAsWanted");
        keyClick(Qt.Key_S, Qt.ControlModifier);
        compare(spy.count, 1);
    }
}
