import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "InsightsDays"
    room: 440
    role: Accessible.Grouping
    spoken: "Shown and taken, by day"
    subject: Component {
        InsightsDays {
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
    function test_saysADayByKey() {
        const card = make();
        const chart = find(card, "Suggestions shown and taken, by day");
        verify(chart !== null);
        chart.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        const first = Fixture.spoken(card);
        verify(/\d+ shown, \d+ taken/.test(first), first);
        compare(Layout.collisions(card), "");
    }
}
