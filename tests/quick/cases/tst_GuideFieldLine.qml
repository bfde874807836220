import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideFieldLine"
    given: ({label: "Card", name: "card", from: "customer.products[0].name", secret: false, error: ""})
    longer: ({label: "What the customer calls the card that was used", error: "Another field of the guide is called \"card\"."})
    subject: Component {
        GuideFieldLine {}
    }

    function test_isTypedTurnedAndDeleted() {
        const line = make();
        const named = watch(line, "named");
        const looked = watch(line, "lookedUp");
        const turned = watch(line, "turned");
        const removed = watch(line, "removed");
        for (const name of ["Id of the field", "Where it is looked up, in CEL"]) {
            find(line, name).forceActiveFocus();
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_S);
        }
        compare(named.signalArguments[0][0], "cards");
        compare(looked.signalArguments[0][0], "customer.products[0].names");
        press(line, "Never shown whole");
        press(line, "Delete the field “Card”");
        compare(turned.count + removed.count, 2);
        hears(make(root.longer), root.longer.error);
    }
}
