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
    function test_whatIsBadIsNotTakenIntoTheEditor_data() {
        return [
            {
                tag: "changed",
                why: "It was changed after it was signed. Ask for it anew."
            },
            {
                tag: "green",
                why: "It was made for another team."
            },
            {
                tag: "old",
                why: "Version 14 is in force meanwhile: it has to be handed in anew."
            }
        ];
    }
    function test_whatIsBadIsNotTakenIntoTheEditor(row) {
        verify(Fixture.publish("two"));
        const page = Fixture.desk.page;
        const handedIn = Fixture.desk.publishing.handedIn;
        handedIn.file = row.tag;
        const card = make();
        press(card, "Open");
        hears(card, row.why);
        verify(!find(card, "Take it into the editor").enabled);
        verify(!find(card, "Try it on the past").enabled);
        handedIn.take();
        handedIn.tryOnPast();
        verify(!handedIn.inDraft);
        compare([Fixture.desk.panels.alerts, Fixture.desk.page], [3, page]);
    }
    // Its end is one more to choose, and goes with what is published of it.
    function test_isTakenWithItsEnd() {
        verify(Fixture.publish("two"));
        const publishing = Fixture.desk.publishing;
        publishing.keyFile = "editor";
        publishing.passphraseFile = "words";
        publishing.expiry = 2;
        publishing.handedIn.file = "until";
        const card = make();
        press(card, "Open");
        const title = publishing.handedIn.title;
        verify(title.includes(", until "), title);
        press(card, "Take it into the editor");
        compare([publishing.expiries.length, publishing.expiry], [5, 4]);
        verify(publishing.expiries[4].endsWith(", as handed in"), publishing.expiries[4]);
        publishing.handsIn = true;
        publishing.handInFile = "out";
        compare(publishing.hindrance, "");
        publishing.publish();
        publishing.handedIn.file = "out";
        press(card, "Open");
        compare(publishing.handedIn.title, title);
        Fixture.desk.undo();
        compare([publishing.expiries.length, publishing.expiry], [4, 2]);
    }
    function test_isTakenIntoTheEditorAndBack() {
        verify(Fixture.publish("two"));
        const publishing = Fixture.desk.publishing;
        publishing.share = 3;
        publishing.teams = "north";
        verify(publishing.other); // the draft was not begun from it
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
        compare([publishing.share, publishing.other], [4, false]); // begun from what was taken
        Fixture.desk.undo();
        Fixture.desk.undo();
        compare(Fixture.desk.panels.alerts, 3);
        compare([publishing.share, publishing.percent, publishing.teams], [3, "30", "north"]);
        verify(publishing.other);
        compare(publishing.hindrance, "Look at the version in force first.");
        Fixture.desk.redo();
        compare([publishing.share, publishing.teams, publishing.other], [4, "", false]);
        Fixture.desk.undo();
        compare([publishing.share, publishing.teams, publishing.other], [3, "north", true]);
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
        Fixture.desk.undo(); // it floods all the same
        verify(!publishing.handedIn.inDraft);
        hears(card, "let it through at your draft first");
        verify(!find(card, "Sign and publish version 15").enabled);
        Fixture.desk.redo();
        verify(!find(card, "Sign and publish version 15").enabled);
        publishing.floodAccepted = true;
        verify(find(card, "Sign and publish version 15").enabled);
        Fixture.desk.undo();
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
