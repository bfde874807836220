import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CountLine"
    room: 400
    given: ({label: "Alerts", count: 3, least: 1, most: 20})
    subject: Component {
        CountLine {}
    }

    function test_isSteppedWithinItsBounds() {
        const line = make();
        const spy = watch(line, "chosen");
        press(line, "Alerts: more");
        press(line, "Alerts: fewer");
        compare(spy.signalArguments[0][0], 4);
        compare(spy.signalArguments[1][0], 2);
        line.count = 20;
        verify(!find(line, "Alerts: more").enabled);
    }
}
