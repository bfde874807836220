import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishInForce"
    room: 420
    role: Accessible.Grouping
    spoken: "In force"
    subject: Component {
        PublishInForce {
            live: Fixture.desk.publishing.live
        }
    }

    function test_aPilotCanGrowStopAndOneCanGoBackOnceAKeyIsChosen() {
        verify(Fixture.publish("pilot"));
        const card = make();
        hears(card, "Version 14, a pilot for 25\u00a0% of the panels");
        hears(card, "The others have version 13.");
        verify(!find(card, "To 50\u00a0%").enabled);
        Fixture.desk.publishing.keyFile = "key";
        Fixture.desk.publishing.passphraseFile = "words";
        verify(find(card, "To 50\u00a0%").enabled);
        verify(find(card, "To all").enabled);
        verify(find(card, "Stop it: back to version 13").enabled);
        verify(find(card, "Roll back").enabled);
        compare(Layout.collisions(card), "");
    }
    function test_growsToAnyWholeShare() {
        verify(Fixture.publish("pilot"));
        Fixture.desk.publishing.keyFile = "key";
        Fixture.desk.publishing.passphraseFile = "words";
        const card = make();
        verify(!find(card, "To this share").enabled);
        find(card, "Share in percent to grow to").forceActiveFocus(Qt.TabFocusReason);
        keyClick("4");
        keyClick("1");
        verify(find(card, "To this share").enabled);
        keyClick(Qt.Key_Return);
        compare(Fixture.desk.publishing.live.title, "Version 15, a pilot for 41\u00a0% of the panels");
        compare(Layout.collisions(card), "");
    }
    function test_saysBeforeThePressThatItGoesToThePanelsAtOnce() {
        verify(Fixture.publish("pilot"));
        const card = make();
        hears(card, "Choose the key to sign with first.");
        Fixture.desk.publishing.keyFile = "key";
        Fixture.desk.publishing.passphraseFile = "words";
        hears(card, "What you press here goes to the panels at once.");
        Fixture.desk.publishing.handsIn = true;
        Fixture.desk.publishing.handInFile = "out";
        hears(card, "What you press here goes to the panels at once; only your draft is handed in.");
        press(card, "Stop it: back to version 13");
        compare(Fixture.desk.publishing.live.title, "Version 15, for all");
        compare(Fixture.desk.publishing.success, "Version 15 is published.");
        chooseNext(card, "Former version");
        press(card, "Roll back");
        compare(Fixture.desk.publishing.live.title, "Version 16, for all");
    }
    function test_saysWhenThereIsNothing() {
        verify(Fixture.publish("nothing"));
        hears(make(), "Nothing was published for this team yet");
    }
}
