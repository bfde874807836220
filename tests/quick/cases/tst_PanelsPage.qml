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
    function test_aQueueGetsItsOwnOutcomesAndGivesThemBack() {
        const page = make();
        type(page, "Name of a queue", "billing");
        press(page, "Give it its own");
        compare(Fixture.desk.panels.queues[Fixture.desk.panels.queue], "billing");
        const queues = Fixture.desk.panels.queues.length;
        press(page, "As all others");
        compare(Fixture.desk.panels.queue, 0);
        compare(Fixture.desk.panels.queues.length, queues - 1);
    }
}
