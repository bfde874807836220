import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TrialReasons"
    room: 400
    subject: Component {
        TrialReasons {
            result: Fixture.desk.past.result
        }
    }

    function test_saysTheEventsTheNumbersAndTheConditions() {
        Fixture.desk.past.place = "some";
        Fixture.desk.past.start();
        Fixture.desk.past.choose("fraud.impossible-travel");
        Fixture.desk.past.result.openExample(0);
        const reasons = make();
        hears(reasons, "2 events");
        hears(reasons, "From “\u2068checkin\u2069” to “\u2068card\u2069”");
        hears(reasons, "What would have changed it");
        compare(Layout.collisions(reasons), "");
    }
}
