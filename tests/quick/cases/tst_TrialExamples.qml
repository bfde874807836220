import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TrialExamples"
    room: 400
    role: Accessible.Grouping
    spoken: "Examples"
    subject: Component {
        TrialExamples {
            result: Fixture.desk.past.result
        }
    }

    function test_opensAndClosesTheReasonsByKey() {
        Fixture.desk.past.place = "some";
        Fixture.desk.past.start();
        Fixture.desk.past.choose("fraud.impossible-travel");
        const examples = make();
        const first = Fixture.desk.past.result.examples;
        verify(first.count > 0);
        Fixture.desk.past.result.openExample(0);
        Layout.settle(examples);
        hears(examples, "Conditions");
        compare(Layout.collisions(examples), "");
        Fixture.desk.past.result.openExample(0);
        Layout.settle(examples);
        verify(!Fixture.spoken(examples).includes("Conditions"));
    }
    function test_saysThatItWouldNotHaveFired() {
        hears(make(), "It would not have fired");
    }
}
