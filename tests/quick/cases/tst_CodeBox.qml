import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CodeBox"
    spoken: "Code on the page"
    role: Accessible.EditableText
    given: ({label: "Code on the page"})
    subject: Component {
        CodeBox {}
    }

    function test_givesWhatWasTypedOnEnterAndIsEmptyAgain() {
        const box = make();
        const spy = watch(box, "entered");
        box.forceActiveFocus();
        keyClick("4");
        keyClick("2");
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "42");
        compare(box.text, "");
    }
    function test_takesNothingWhileDisabled() {
        const box = make({enabled: false});
        mouseClick(box);
        keyClick("4");
        compare(box.text, "");
    }
}
