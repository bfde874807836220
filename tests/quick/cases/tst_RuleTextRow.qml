import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleTextRow"
    room: 420
    subject: Component {
        RuleTextRow {
            row: RuleRowFields {
                visible: false
                width: 420
                form: Fixture.desk.rules.form
                kind: ConditionRows.Text
                event: 0
                clause: 0
                letter: "A"
                any: false
                type: 0
                types: ["Touchpoint", "Contact begins"]
                flag: false
                removable: true
                subject: 0
                field: 0
                fields: ["kind", "place"]
                other: -1
                relation: 0
                relations: ["is", "is not"]
                value: "checkin"
                valueField: -1
                valueFields: []
                unit: ConditionRows.Word
                error: ""
            }
        }
    }
}
