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
    function test_itsInvitationIsReadWhole() {
        const box = make({width: 120, placeholderText: "Write what the next one who talks to this customer should know"});
        const words = Array.from(box.children).filter(child => child.text === box.placeholderText)[0];
        verify(words.lineCount > 1);
        verify(!words.truncated);
        verify(words.y + words.height <= box.height);
        box.forceActiveFocus();
        keyClick("a");
        compare(box.height, box.leastHeight);
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
