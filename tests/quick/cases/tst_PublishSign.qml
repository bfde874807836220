import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishSign"
    room: 420
    role: Accessible.Grouping
    spoken: "Sign with"
    subject: Component {
        PublishSign {
            publishing: Fixture.desk.publishing
        }
    }

    function test_asksForBothFiles() {
        const card = make();
        const key = watch(Fixture.desk.publishing, "keyFileWanted");
        const words = watch(Fixture.desk.publishing, "passphraseFileWanted");
        press(card, "Choose the file of the signing key");
        press(card, "Choose the file of the key's passphrase");
        compare([key.count, words.count], [1, 1]);
    }
    function test_anEditorIsToldWhoseKeyItIs() {
        verify(Fixture.publish("two"));
        const publishing = Fixture.desk.publishing;
        publishing.keepMine();
        publishing.keyFile = "editor";
        publishing.passphraseFile = "words";
        publishing.handsIn = true;
        publishing.handInFile = "out";
        publishing.publish();
        verify(publishing.success.includes("is signed and handed in"), publishing.success);
        compare(publishing.live.title, "Version 14, for all");
        const card = make();
        hears(card, "Edda Made-up, an editor");
        hears(card, "A publisher has to sign as well.");
        compare(Layout.collisions(card), "");
    }
    function test_everyFileIsTypedIntoItsOwnField() {
        verify(Fixture.publish("pilot"));
        const card = make();
        type(card, "File of the signing key", "one");
        type(card, "File of the key's passphrase", "two");
        const publishing = Fixture.desk.publishing;
        compare([publishing.keyFile, publishing.passphraseFile], ["one", "two"]);
    }
}
