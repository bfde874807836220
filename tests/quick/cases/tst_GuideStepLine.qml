import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideStepLine"
    given: ({title: "1. Send the code", detail: "The system does it", chosen: true, faulty: false})
    longer: ({title: "12. Ask for the last four digits of the card that the customer uses most and note them", faulty: true})
    subject: Component {
        GuideStepLine {}
    }

    function test_isChosenAndPickedUp() {
        const line = make();
        const picked = watch(line, "picked");
        const up = watch(line, "pickedUp");
        press(line, "1. Send the code");
        press(line, "Pick 1. Send the code up");
        compare(picked.count + up.count, 2);
    }
}
