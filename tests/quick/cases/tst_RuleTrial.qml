import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleTrial"
    room: 400
    role: Accessible.Grouping
    given: ({rule: "fraud.impossible-travel"})
    subject: Component {
        RuleTrial {
            past: Fixture.desk.past
        }
    }

    function test_leadsToThePageAndShowsWhatWasFound() {
        verify(Fixture.openRule("fraud.impossible-travel"));
        Fixture.desk.past.place = "some";
        const card = make();
        press(card, "Try it on the past");
        compare(Fixture.desk.page, ConsoleViewModel.Past);
        compare(Fixture.desk.past.result.rule, "fraud.impossible-travel");
        hears(card, "37 alerts");
        press(card, "See examples");
        verify(Fixture.desk.past.reported);
        compare(Layout.collisions(card), "");
    }
    function test_warnsOfAFlood() {
        verify(Fixture.openRule("fraud.impossible-travel"));
        Fixture.desk.past.place = "flood";
        Fixture.desk.past.start();
        hears(make(), "would have fired 10,001 times");
    }
}
