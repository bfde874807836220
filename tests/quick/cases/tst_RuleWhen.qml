import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleWhen"
    spoken: "When"
    role: Accessible.Grouping
    room: 420
    subject: Component {
        RuleWhen {
            form: Fixture.desk.rules.form
        }
    }

    function test_anEventIsAddedAndTakenOut() {
        Fixture.openRule("fraud.impossible-travel");
        const before = Fixture.desk.rules.form.rows.count;
        const card = make();
        press(card, "Add an event");
        hears(card, "Take event C out");
        press(card, "Take event C out");
        compare(Fixture.desk.rules.form.rows.count, before);
    }
}
