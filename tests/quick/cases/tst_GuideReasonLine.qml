import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideReasonLine"
    given: ({words: "No phone at hand", error: ""})
    longer: ({words: "The customer has no phone at hand and will not have one before the end of the week", error: "A reason needs words."})
    subject: Component {
        GuideReasonLine {}
    }

    function test_isTypedAndDeleted() {
        const line = make();
        const typed = watch(line, "typed");
        const removed = watch(line, "removed");
        find(line, "A reason").forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_S);
        compare(typed.signalArguments[0][0], "No phone at hands");
        press(line, "Delete “No phone at hand”");
        compare(removed.count, 1);
        const up = watch(line, "pickedUp");
        press(line, "Pick No phone at hand up");
        compare(up.count, 1);
        hears(make(root.longer), root.longer.error);
    }
}
