import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelsPage"
    room: 460
    subject: Component {
        PanelsPage {
            height: 800
            panels: Fixture.desk.panels
        }
    }

    function test_moreAlertsAreADraft() {
        const page = make();
        press(page, "Alerts: more");
        compare(Fixture.desk.panels.alerts, 4);
        verify(Fixture.desk.canUndo);
    }
}
