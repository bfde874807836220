import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "InsightsPage"
    room: 460
    subject: Component {
        InsightsPage {
            height: 900
            insights: Fixture.desk.insights
            publishing: Fixture.desk.publishing
        }
    }

    function onHub(scene: string) {
        verify(Fixture.publish(scene));
        Fixture.desk.page = ConsoleViewModel.Insights;
        return make();
    }
    function test_asksWhereTheHubIsFirst() {
        const page = make();
        hears(page, "Address of the hub");
        verify(!Fixture.spoken(page).includes("Suggestions taken"));
    }
    function test_saysItAllAtAGlanceAndLineByLine() {
        const page = onHub("pilot");
        hears(page, "Suggestions taken");
        hears(page, "Block the card, v14");
        hears(page, "Block the card, v13");
        hears(page, "Version 14");
        hears(page, "Impossible travel");
        compare(Layout.collisions(page), "");
    }
    function test_saysThatThereIsNothingYet() {
        const page = onHub("nothing");
        hears(page, "Nothing was shown in these days");
        verify(!Fixture.spoken(page).includes("Suggestions taken"));
    }
    function test_saysThatItIsRefused() {
        const page = onHub("blind");
        hears(page, "The token may not see this team's insights.");
        verify(!Fixture.spoken(page).includes("Suggestions taken"));
    }
    function test_keepsWhatItHadWhenTheHubIsLeftAndSaysSo() {
        const page = onHub("pilot");
        Fixture.desk.publishing.leave();
        Layout.settle(page);
        hears(page, "Suggestions taken");
        hears(page, "Connect to the hub for what it is now.");
        compare(Layout.collisions(page), "");
    }
    function test_hasRoomForLettersTwiceAsLargeWithFigures() {
        const page = onHub("pilot");
        Theme.textScale = 2;
        Layout.settle(page);
        compare(Layout.collisions(page), "");
    }
}
