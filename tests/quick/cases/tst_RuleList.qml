import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleList"
    subject: Component {
        RuleList {
            height: 600
            rules: Fixture.desk.rules
        }
    }

    function test_findsAndOpensARule() {
        const list = make();
        const spy = watch(list, "opened");
        Fixture.desk.rules.query = "travel";
        Layout.settle(list);
        press(list, "Impossible travel");
        compare(spy.count, 1);
        compare(Fixture.desk.rules.form.id, "fraud.impossible-travel");
    }
    function test_standsMirroredFromRightToLeft() { // the list makes its rows anew
        const list = make();
        mirror(list);
        compare(Layout.collisions(list), "");
    }
}
