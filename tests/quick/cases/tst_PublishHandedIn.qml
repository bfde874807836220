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
        compare(Fixture.desk.publishing.live.title, "Version 15, a pilot for 30\u00a0% of the panels");
        verify(Fixture.desk.publishing.live.detail.includes("Paul Made-up, a publisher"), Fixture.desk.publishing.live.detail);
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
    function test_isTakenIntoTheEditorAndBack() {
        verify(Fixture.publish("two"));
        const publishing = Fixture.desk.publishing;
        publishing.keyFile = "key";
        publishing.passphraseFile = "words";
        publishing.handedIn.file = "handed-in";
        const card = make();
        press(card, "Open");
        verify(!publishing.handedIn.inDraft);
        press(card, "Take it into the editor");
        hears(card, "It is your draft now");
        compare(find(card, "Take it into the editor"), null);
        compare(Fixture.desk.panels.alerts, 5);
        compare([publishing.share, publishing.percent], [4, "30"]); // as it was meant
        verify(!publishing.other);
        compare(Layout.collisions(card), "");
        Fixture.desk.panels.setAlerts(6);
        verify(!publishing.handedIn.inDraft);
        Fixture.desk.undo();
        Fixture.desk.undo();
        compare(Fixture.desk.panels.alerts, 3);
        press(card, "Take it into the editor");
        press(card, "Sign and publish version 15");
        compare(publishing.live.title, "Version 15, a pilot for 30\u00a0% of the panels");
        verify(!publishing.other);
    }
    function test_itsRulesAreTriedOnThePastAndAFloodIsLetThroughFirst() {
        verify(Fixture.publish("two"));
        const publishing = Fixture.desk.publishing;
        publishing.keyFile = "key";
        publishing.passphraseFile = "words";
        publishing.handedIn.file = "handed-in";
        const card = make();
        press(card, "Open");
        press(card, "Try it on the past");
        compare(Fixture.desk.page, ConsoleViewModel.Past);
        verify(publishing.handedIn.inDraft);
        Fixture.desk.past.place = "flood";
        Fixture.desk.past.start();
        hears(card, "A rule would have fired far too often");
        verify(!find(card, "Sign and publish version 15").enabled);
        publishing.floodAccepted = true;
        verify(find(card, "Sign and publish version 15").enabled);
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
