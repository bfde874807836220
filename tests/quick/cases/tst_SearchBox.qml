import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SearchBox"
    spoken: "Find anything"
    role: Accessible.EditableText
    given: ({label: "Find anything", keyCap: "Ctrl K", value: ""})
    longer: ({label: "Find interactions, customers, knowledge, notes, history and commands"})
    subject: Component {
        SearchBox {}
    }

    function test_saysWhatIsTypedAndWhereTheArrowsGo() {
        const box = make();
        const edited = watch(box, "edited");
        const moved = watch(box, "moved");
        const chosen = watch(box, "chosen");
        const cleared = watch(box, "cleared");
        box.forceActiveFocus();
        keyClick("a");
        compare(edited.signalArguments[0][0], "a");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Up);
        compare([moved.signalArguments[0][0], moved.signalArguments[1][0]], [1, -1]);
        keyClick(Qt.Key_Return);
        compare(chosen.count, 1);
        keyClick(Qt.Key_Escape);
        compare(cleared.count, 1);
    }
    function test_itsWordsNeedTheRoomMoreThanItsKey() {
        const box = make({width: 300});
        const cap = Array.from(box.children).filter(child => child.text === "Ctrl K")[0];
        const words = Array.from(box.children).filter(child => child.text === "Find anything")[0];
        verify(cap.visible);
        box.width = 140;
        Layout.settle(root);
        verify(!cap.visible);
        verify(!words.truncated);
        compare(words.font.pixelSize, Theme.fontBase);
    }
    function test_showsWhatTheModelHas() {
        const box = make({value: "card"});
        compare(box.text, "card");
        box.value = "";
        compare(box.text, "");
    }
}
