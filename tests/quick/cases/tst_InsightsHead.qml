import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "InsightsHead"
    room: 460
    role: -1
    subject: Component {
        InsightsHead {
            insights: Fixture.desk.insights
        }
    }

    function init() {
        failOnWarning(/.?/);
        Theme.mode = Theme.Light;
        Theme.textScale = 1;
        Theme.reducedMotion = true;
        Layout.setRightToLeft(false);
        verify(Fixture.start("call"));
        verify(Fixture.publish("pilot"));
        Fixture.desk.page = ConsoleViewModel.Insights;
    }
    function test_asksForOtherDays() {
        const head = make();
        const days = find(head, "Days: Last 14 days");
        verify(days !== null);
        days.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(Fixture.desk.insights.span, 2);
        compare(Fixture.desk.insights.days.count, 30);
        hears(head, "As of");
    }
    function test_asksForAFileForTheTable() {
        const head = make();
        const spy = watch(Fixture.desk.insights, "fileWanted");
        press(head, "CSV");
        compare(spy.count, 1);
    }
}
