import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SpanBox"
    room: 0
    given: ({label: "Ends after"})
    subject: Component {
        SpanBox {
            form: Fixture.desk.rules.form
            span: RuleFormViewModel.Lasts
        }
    }

    function test_anotherUnitIsInTheRule() {
        Fixture.openRule("fraud.impossible-travel");
        const box = make();
        compare(box.amount, "24");
        Fixture.desk.rules.form.setSpan(RuleFormViewModel.Lasts, "3", 2);
        compare(box.amount, "3");
        verify(Fixture.desk.rules.form.json.includes('"resolve":"3d"'));
    }
}
