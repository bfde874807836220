import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "MaskLine"
    room: 420
    given: ({name: "locality", title: "Place", detail: "Personal · agents see it", choice: 0, error: ""})
    longer: ({title: "A field whose name is longer than anybody would call it in any company", error: "The panel shows no field of that name."})
    subject: Component {
        MaskLine {
            choices: ["As its class", "Shown", "Hidden", "Never"]
        }
    }

    function test_isChosenByKeys() {
        const line = make();
        const spy = watch(line, "picked");
        find(line, "Place: As its class").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(spy.signalArguments[0][0], 1);
    }
    function test_saysWhatIsWrongWithIt() {
        hears(make(root.longer), root.longer.error);
    }
}
