import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "LineBox"
    spoken: "Title"
    role: Accessible.EditableText
    given: ({label: "Title", value: "", placeholderText: "What the agent reads"})
    longer: ({value: "A title that is far longer than the box it stands in, so that one has to go along it"})
    subject: Component {
        LineBox {}
    }

    function test_saysEachKeyAndOnlyKeys() {
        const box = make();
        const spy = watch(box, "edited");
        box.value = "Card";
        compare(spy.count, 0);
        box.forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick("!");
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "Card!");
    }
    function test_takesWhatTheModelHas() {
        const box = make();
        box.forceActiveFocus();
        keyClick("a");
        box.value = "from the model";
        compare(box.text, "from the model");
    }
    function test_saysThatOneIsDone() {
        const box = make();
        const spy = watch(box, "done");
        box.forceActiveFocus();
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
    }
    function test_takesNothingWhileDisabled() {
        const box = make({enabled: false});
        mouseClick(box);
        keyClick("a");
        compare(box.text, "");
    }
}
