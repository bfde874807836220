import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishDraft"
    room: 420
    role: Accessible.Grouping
    spoken: "Your draft"
    subject: Component {
        PublishDraft {
            publishing: Fixture.desk.publishing
        }
    }

    function signing() {
        Fixture.desk.publishing.keyFile = "key";
        Fixture.desk.publishing.passphraseFile = "words";
    }

    function test_saysWhatItChangesAndWhatIsMissing() {
        verify(Fixture.publish("pilot"));
        verify(Fixture.openRule("fraud.impossible-travel"));
        Fixture.desk.rules.form.setSeverity(0);
        const card = make();
        hears(card, "The draft changes");
        hears(card, "Impossible travel");
        hears(card, "Rules are changed, and not tried on the past");
        hears(card, "Choose the key to sign with first.");
        signing();
        verify(find(card, "Publish version 15").enabled);
        press(card, "Try them");
        compare(Fixture.desk.page, ConsoleViewModel.Past);
        compare(Layout.collisions(card), "");
    }
    function test_leadsToWhatIsWrong() {
        verify(Fixture.publish("pilot"));
        signing();
        Fixture.desk.rules.choose(3);
        Fixture.desk.rules.form.setText(RuleFormViewModel.Id, "No Id");
        const card = make();
        verify(!find(card, "Publish version 15").enabled);
        const wanted = watch(Fixture.desk.publishing, "faultsWanted");
        press(card, "Show them");
        compare(wanted.count, 1);
    }
    function test_anyWholeShareCanBeTyped() {
        verify(Fixture.publish("pilot"));
        signing();
        const card = make();
        compare(find(card, "Share in percent"), null);
        Fixture.desk.publishing.share = 4;
        const box = find(card, "Share in percent");
        box.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick("0");
        hears(card, "The share is a whole number from 1 to 99\u00a0%.");
        verify(!find(card, "Publish version 15").enabled);
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick("6");
        keyClick("7");
        press(card, "Publish version 15");
        compare(Fixture.desk.publishing.live.title, "Version 15, a pilot for 67\u00a0% of the panels");
        compare(Layout.collisions(card), "");
    }
    function test_aFloodIsAskedAbout() {
        verify(Fixture.publish("pilot"));
        signing();
        Fixture.desk.past.place = "flood";
        Fixture.desk.past.start();
        const card = make();
        hears(card, "would have fired 10,001 times");
        verify(!find(card, "Publish version 15").enabled);
        press(card, "Publish it all the same");
        verify(find(card, "Publish version 15").enabled);
        compare(Layout.collisions(card), "");
    }
    function test_whenItExpiresAndForWhomAreTwoChoices() {
        verify(Fixture.publish("pilot"));
        const card = make();
        chooseNext(card, "Expires");
        compare([Fixture.desk.publishing.expiry, Fixture.desk.publishing.share], [1, 0]);
        chooseNext(card, "Share of the panels");
        compare([Fixture.desk.publishing.expiry, Fixture.desk.publishing.share], [1, 1]);
        type(card, "Teams of the pilot", "blue, green");
        compare(Fixture.desk.publishing.teams, "blue, green");
    }
    function test_isHandedInOnlyWhereItSaysSo() {
        verify(Fixture.publish("two"));
        const publishing = Fixture.desk.publishing;
        publishing.keepMine();
        publishing.keyFile = "editor";
        publishing.passphraseFile = "words";
        const card = make();
        press(card, "Hand in for a second signature instead of publishing");
        hears(card, "Choose the file to hand in first.");
        const wanted = watch(publishing, "handInFileWanted");
        press(card, "Choose the file to hand in");
        compare(wanted.count, 1);
        type(card, "File to hand in", "out");
        compare([publishing.handInFile, publishing.keyFile], ["out", "editor"]);
        press(card, "Hand in version 15");
        verify(publishing.success.includes("is signed and handed in"), publishing.success);
        press(card, "Hand in for a second signature instead of publishing");
        hears(card, "a publisher has to sign, too");
        verify(!find(card, "Publish version 15").enabled);
        compare(Layout.collisions(card), "");
    }
}
