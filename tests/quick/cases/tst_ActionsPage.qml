import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ActionsPage"
    room: 460
    subject: Component {
        ActionsPage {
            height: 800
            actions: Fixture.desk.actions
        }
    }

    function test_aWeightIsADraft() {
        make();
        Fixture.desk.actions.setWeight("verify-otp", "2");
        verify(Fixture.desk.undoText.includes("verify-otp"));
        Fixture.desk.actions.setWeight("verify-otp", "2.");
    }
}
