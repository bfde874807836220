import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TrialSource"
    room: 440
    role: Accessible.Grouping
    spoken: "The past"
    subject: Component {
        TrialSource {
            past: Fixture.desk.past
        }
    }

    function test_canOnlyBeStartedWithAPlace() {
        const source = make();
        verify(!find(source, "Try it").enabled);
        find(source, "Folder of the profile").forceActiveFocus();
        keyClick(Qt.Key_X);
        verify(find(source, "Try it").enabled);
        compare(Fixture.desk.past.place, "x");
        keyClick(Qt.Key_Return);
        verify(Fixture.desk.past.reported);
    }
    function test_asksForAFileOrAFolder() {
        const source = make();
        const folders = watch(Fixture.desk.past, "folderWanted");
        const files = watch(Fixture.desk.past, "fileWanted");
        const words = watch(Fixture.desk.past, "passphraseWanted");
        press(source, "Choose a folder");
        press(source, "Choose the file of the passphrase");
        press(source, "A file of events");
        press(source, "Choose a file");
        compare([folders.count, files.count, words.count], [1, 1, 1]);
        compare(find(source, "File of the passphrase"), null);
    }
}
