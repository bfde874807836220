import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideBranchLine"
    given: ({words: "Yes", when: "customer.tier == 'Gold'", target: 0, error: ""})
    longer: ({words: "Everybody who has been a customer for longer than anybody else", error: "Another answer reads the same."})
    subject: Component {
        GuideBranchLine {
            decides: true
            targets: ["To the next step", "To the end"]
        }
    }

    function test_isTypedLedAndDeleted() {
        const line = make();
        const typed = watch(line, "typed");
        const conditioned = watch(line, "conditioned");
        const led = watch(line, "led");
        const removed = watch(line, "removed");
        find(line, "Why it is this way").forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_S);
        compare(typed.signalArguments[0][0], "Yess");
        find(line, "The condition, in CEL").forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_S);
        compare(conditioned.count, 1);
        find(line, "Where “Yes” leads: To the next step").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(led.signalArguments[0][0], 1);
        press(line, "Delete the way “Yes”");
        compare(removed.count, 1);
    }
    function test_anAnswerHasNoCondition() {
        compare(find(make({decides: false}), "The condition, in CEL"), null);
    }
}
