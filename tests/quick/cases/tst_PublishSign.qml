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
}
