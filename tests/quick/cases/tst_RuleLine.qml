import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleLine"
    given: ({name: "Impossible travel", detail: "Risk team", severity: 2, off: false, faulty: false, chosen: false})
    longer: ({name: "A customer cannot be in two places that are far from each other within a short time", detail: "The team that looks after risks of every kind", faulty: true})
    subject: Component {
        RuleLine {}
    }

    function test_isOpenedAndTurnedByKey() {
        const line = make();
        const opened = watch(line, "chosenByUser");
        const turned = watch(line, "turned");
        press(line, "Impossible travel");
        press(line, "Impossible travel is on");
        compare(opened.count, 1);
        compare(turned.count, 1);
    }
}
