import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "RetentionLine"
    room: 420
    given: ({title: "Customers", detail: "Who has not been heard of for so long.", span: "90d", usual: "365d", error: ""})
    longer: ({title: "Everything that has to do with interactions that are over", error: "This is to be an hour at least, \"1h\"."})
    subject: Component {
        RetentionLine {}
    }

    function test_isTyped() {
        const line = make();
        const typed = watch(line, "typed");
        find(line, "Customers").forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_1);
        compare(typed.signalArguments[0][0], "90d1");
        hears(make(root.longer), root.longer.error);
    }
}
