import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishHandedIn"
    room: 420
    role: Accessible.Grouping
    spoken: "Handed in to you"
    subject: Component {
        PublishHandedIn {
            handedIn: Fixture.desk.publishing.handedIn
            busy: Fixture.desk.publishing.busy
        }
    }

    function test_isOpenedLookedAtSignedAndPublishedByKeyboard() {
        verify(Fixture.publish("two"));
        const card = make();
        verify(!find(card, "Open").enabled);
        find(card, "File that was handed in").forceActiveFocus(Qt.TabFocusReason);
        for (const key of "handed-in")
            keyClick(key);
        keyClick(Qt.Key_Return);
        hears(card, "Version 15 for 30\u00a0% of the panels");
        hears(card, "Signed by Edda Made-up, an editor (key ");
        hears(card, "It changes");
        hears(card, "Choose the key to sign with first.");
        verify(!find(card, "Sign and publish version 15").enabled);
        Fixture.desk.publishing.keyFile = "key";
        Fixture.desk.publishing.passphraseFile = "words";
        compare(Layout.collisions(card), "");
        press(card, "Sign and publish version 15");
        compare(Fixture.desk.publishing.inForce, "Version 15, a pilot for 30\u00a0% of the panels");
        verify(Fixture.desk.publishing.inForceDetail.includes("Paul Made-up, a publisher"), Fixture.desk.publishing.inForceDetail);
        verify(!Fixture.desk.publishing.handedIn.opened);
    }
    function test_whatWasOvertakenIsNotOffered() {
        verify(Fixture.publish("two"));
        const card = make();
        Fixture.desk.publishing.keyFile = "key";
        Fixture.desk.publishing.passphraseFile = "words";
        Fixture.desk.publishing.handedIn.file = "old";
        press(card, "Open");
        hears(card, "Version 14 is in force meanwhile: it has to be handed in anew.");
        verify(!find(card, "Sign and publish version 14").enabled);
        press(card, "Put away");
        verify(!Fixture.desk.publishing.handedIn.opened);
    }
    function test_saysWhatIsNoSuchFileAndAsksForOne() {
        verify(Fixture.publish("two"));
        const card = make();
        const wanted = watch(Fixture.desk.publishing.handedIn, "fileWanted");
        press(card, "Choose the file that was handed in");
        compare(wanted.count, 1);
        Fixture.desk.publishing.handedIn.file = "nothing";
        press(card, "Open");
        hears(card, "The file cannot be read.");
        compare(Layout.collisions(card), "");
    }
}
