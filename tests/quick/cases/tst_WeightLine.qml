import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "WeightLine"
    room: 420
    given: ({member: "weights/waits", title: "Waits", detail: "Time in the queue", value: 1, least: 0, most: 10, stepSize: 0.5, valueText: "1", points: "−3", custom: true, isWeight: true, error: ""})
    subject: Component {
        WeightLine {}
    }

    function test_isPutBackByKey() {
        const line = make();
        const spy = watch(line, "putBack");
        press(line, "Waits: as it comes");
        compare(spy.count, 1);
    }
}
