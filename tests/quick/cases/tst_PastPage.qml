import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PastPage"
    room: 460
    subject: Component {
        PastPage {
            height: 900
            past: Fixture.desk.past
        }
    }

    function tried(place: string) {
        Fixture.desk.past.place = place;
        const page = make();
        press(page, "Try it");
        return page;
    }

    function test_saysHowOftenARuleWouldHaveFiredAndWhy() {
        const page = tried("some");
        hears(page, "37 alerts");
        press(page, "Impossible travel");
        hears(page, "on 31 customers");
        hears(page, "Card used in two places");
        Fixture.desk.past.result.openExample(0);
        Layout.settle(page);
        hears(page, "What would have changed it");
        compare(Layout.collisions(page), "");
    }
    function test_saysWhatIsInTheWay() {
        const page = tried("in use");
        hears(page, "end the panel that has it open");
        verify(!Fixture.desk.past.reported);
    }
    function test_warnsOfARuleThatWouldFireTenThousandTimes() {
        const page = tried("flood");
        hears(page, "“Impossible travel” would have fired 10,001 times in 30 days.");
        compare(Layout.collisions(page), "");
    }
    function test_saysWhenThereIsNothingInTheseDays() {
        hears(tried("quiet"), "There are no events in these days.");
    }
    function test_isOutdatedOnceTheRulesChange() {
        const page = tried("some");
        verify(!Fixture.spoken(page).includes("changed since"));
        verify(Fixture.openRule("fraud.impossible-travel"));
        Fixture.desk.rules.form.setSeverity(0);
        Layout.settle(page);
        hears(page, "The rules have changed since");
        Fixture.desk.undo();
        Layout.settle(page);
        verify(!Fixture.spoken(page).includes("changed since"));
    }
    function test_saysWhatWouldVanish() {
        verify(Fixture.openRule("fraud.impossible-travel"));
        Fixture.desk.rules.remove(Fixture.desk.rules.form.index);
        const page = tried("some");
        hears(page, "37 would vanish");
        hears(page, "(no longer there)");
    }
    function test_hasRoomForLettersTwiceAsLarge() {
        const page = tried("some");
        Theme.textScale = 2;
        Layout.settle(page);
        compare(Layout.collisions(page), "");
    }
}
