import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FileLine"
    room: 400
    given: ({label: "Key", value: "anna.key", spoken: "File of the signing key", choosing: "Choose the file of the signing key", hint: "Made with keygen."})
    longer: ({value: "/a/folder/of/somebody/whose/names/are/long/and/whose/files/lie/deep/anna.key"})
    subject: Component {
        FileLine {}
    }

    function test_isTypedOrChosen() {
        const line = make();
        const edited = watch(line, "edited");
        const wanted = watch(line, "wanted");
        find(line, "File of the signing key").forceActiveFocus();
        keyClick(Qt.Key_X);
        compare(edited.count, 1);
        press(line, "Choose the file of the signing key");
        compare(wanted.count, 1);
    }
}
