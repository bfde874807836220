import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TextBox"
    spoken: "Summary"
    role: Accessible.EditableText
    given: ({label: "Summary", value: "", placeholderText: "What was it about"})
    longer: ({value: "Wants the new card at the hotel in New York, leaves on Friday, and would like to be called before it is sent"})
    subject: Component {
        TextBox {}
    }

    function test_saysEachKeyAndOnlyKeys() {
        const box = make();
        const spy = watch(box, "edited");
        box.value = "from the model";
        compare(spy.count, 0);
        box.forceActiveFocus();
        keyClick("!");
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "from the model!");
    }
    function test_growsWithItsText() {
        verify(make(root.longer).height > make().height);
    }
    function test_tabLeavesIt() {
        const box = make();
        box.forceActiveFocus();
        keyClick(Qt.Key_Tab);
        compare(box.text, "");
    }
    function test_takesNothingWhileDisabled() {
        const box = make({enabled: false});
        mouseClick(box);
        keyClick("a");
        compare(box.text, "");
    }
}
