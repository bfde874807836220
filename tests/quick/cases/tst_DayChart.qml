import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "DayChart"
    room: 440
    role: Accessible.Chart
    spoken: "Alerts a day"
    given: ({firstDay: "1 Mar", lastDay: "30 Mar", said: "Alerts a day"})
    subject: Component {
        DayChart {
            days: Fixture.desk.past.result.days
        }
    }

    function init() {
        failOnWarning(/.?/);
        Theme.mode = Theme.Light;
        Theme.textScale = 1;
        Theme.reducedMotion = true;
        verify(Fixture.start("call"));
        Fixture.desk.past.place = "some";
        Fixture.desk.past.start();
    }
    function test_saysWhatADayHadByKeyAndPointer() {
        const chart = make();
        chart.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        const first = Fixture.spoken(chart);
        verify(first.includes(" alert"), first);
        keyClick(Qt.Key_Right);
        verify(Fixture.spoken(chart) !== first);
        keyClick(Qt.Key_Left);
        compare(Fixture.spoken(chart), first);
        mouseMove(chart, chart.width - 4, 20);
        compare(chart.day, chart.days.count - 1);
    }
}
