import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleRow"
    room: 420
    subject: Component {
        Column {
            id: column

            width: 420

            Repeater {
                model: Fixture.desk.rules.form.rows
                delegate: RuleRow {
                    width: column.width
                    form: Fixture.desk.rules.form
                }
            }
        }
    }

    function test_aClauseIsChangedByKey() {
        Fixture.openRule("fraud.impossible-travel");
        const rows = make();
        const value = find(rows, "Value, condition 1 of event A");
        value.forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick("s");
        verify(Fixture.desk.rules.form.json.includes("data.kind == 'checkins'"));
    }
    function test_aConditionIsWrittenAndChosenAgain() {
        Fixture.openRule("fraud.impossible-travel");
        const rows = make();
        press(rows, "Write the condition of event A as text");
        hears(rows, "Condition in CEL");
        press(rows, "Choose instead");
        verify(!Fixture.spoken(rows).includes("Condition in CEL"));
        verify(!Fixture.desk.canUndo);
    }
}
