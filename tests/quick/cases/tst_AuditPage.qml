import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AuditPage"
    room: 460
    subject: Component {
        AuditPage {
            height: 900
            audit: Fixture.desk.audit
            publishing: Fixture.desk.publishing
        }
    }

    function onHub(scene: string) {
        verify(Fixture.publish(scene));
        Fixture.desk.page = ConsoleViewModel.Audit;
        return make();
    }
    function test_asksWhereTheHubIsFirst() {
        const page = make();
        hears(page, "Address of the hub");
    }
    function test_saysWhoDidWhat() {
        const page = onHub("pilot");
        hears(page, "Published for a part");
        hears(page, "ana, supervisor");
        hears(page, "Erased a customer");
        hears(page, "customer 9f2c41aa");
        compare(Layout.collisions(page), "");
    }
    function test_goesToOlderRecordsAndBack() {
        const page = onHub("pilot");
        press(page, "Older");
        hears(page, "version 2, for all");
        verify(!Fixture.spoken(page).includes("Erased a customer"));
        verify(!Fixture.desk.audit.hasOlder);
        press(page, "Newer");
        hears(page, "Erased a customer");
        verify(!Fixture.desk.audit.hasNewer);
    }
    function test_saysThatItIsRefused() {
        hears(onHub("blind"), "The token may not read the audit.");
    }
    function test_saysWhichRecordIsNotAsItWasWritten() {
        const page = onHub("broken");
        hears(page, "The chain is broken at record 1,202");
        hears(page, "not as it was written");
        compare(Layout.collisions(page), "");
    }
    function test_keepsWhatItHadWhenTheHubIsLeftAndSaysSo() {
        const page = onHub("pilot");
        Fixture.desk.publishing.leave();
        Layout.settle(page);
        hears(page, "Erased a customer");
        hears(page, "Connect to the hub for what it is now.");
    }
}
