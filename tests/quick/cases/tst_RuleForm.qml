import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleForm"
    room: 460
    subject: Component {
        RuleForm {
            height: 700
            rules: Fixture.desk.rules
            past: Fixture.desk.past
        }
    }

    function test_leadsBackToTheList() {
        const form = make({returning: true});
        const spy = watch(form, "returned");
        press(form, "All rules");
        compare(spy.count, 1);
    }
}
