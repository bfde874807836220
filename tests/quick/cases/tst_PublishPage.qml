import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishPage"
    room: 460
    subject: Component {
        PublishPage {
            height: 900
            publishing: Fixture.desk.publishing
        }
    }

    function test_somebodyElsesVersionIsLookedAtFirst() {
        verify(Fixture.publish("other"));
        const page = make();
        hears(page, "Version 15 in force is not what your draft was begun from");
        hears(page, "Look at the version in force first.");
        compare(Layout.collisions(page), "");
        press(page, "Put both together");
        verify(!Fixture.desk.publishing.other);
        Fixture.desk.undo();
    }
    function test_saysWhatWentWrong() {
        verify(Fixture.publish("refused"));
        hears(make(), "The token may not read this team's bundle.");
    }
    function test_whatIsRefusedForASecondSignatureIsHandedInAsItIs() {
        verify(Fixture.publish("two"));
        const publishing = Fixture.desk.publishing;
        publishing.keyFile = "key";
        publishing.passphraseFile = "words";
        const page = make();
        press(page, "Roll back");
        compare(publishing.live.title, "Version 14, for all");
        hears(page, "Two people have to sign the bundle.");
        hears(page, "No panel has changed.");
        verify(!find(page, "Hand it in").enabled);
        type(page, "File for what was refused", "out");
        compare(Layout.collisions(page), "");
        press(page, "Hand it in");
        verify(publishing.success.includes("Version 15 is signed and handed in"), publishing.success);
        verify(!publishing.secondMissing);
        // And the other one finds just that.
        publishing.keyFile = "editor";
        publishing.handedIn.file = "out";
        publishing.handedIn.open();
        compare(publishing.handedIn.title, "Version 15 for all panels");
        publishing.handedIn.publish();
        compare(publishing.live.title, "Version 15, for all");
    }
    function test_hasRoomForLettersTwiceAsLarge() {
        verify(Fixture.publish("pilot"));
        Theme.textScale = 2;
        compare(Layout.collisions(make()), "");
    }
}
