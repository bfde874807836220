import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What an agent sees when a rule fires, and for how long.
Card {
    id: root

    required property RuleFormViewModel form

    title: qsTr("Then show")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    FormLine {
        width: parent.width
        label: qsTr("Title")
        error: root.form.errors["/then/alert"] ?? ""

        LineBox {
            width: parent.width
            label: qsTr("Title of the alert")
            value: root.form.alert
            faulty: root.form.errors["/then/alert"] !== undefined
            onEdited: text => root.form.setText(RuleFormViewModel.Alert, text)
            onDone: root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Detail")
        hint: qsTr("In braces stands what the events say: {card.time}, {count}.")
        error: root.form.errors["/then/detail"] ?? ""

        TextBox {
            width: parent.width
            label: qsTr("Detail of the alert")
            value: root.form.detail
            onEdited: text => root.form.setText(RuleFormViewModel.Detail, text)
            onActiveFocusChanged: if (!activeFocus)
                root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Suggest")
        hint: qsTr("Names of actions, with commas between them; the first is suggested first.")
        error: root.form.errors["/then/suggest"] ?? ""

        LineBox {
            width: parent.width
            label: qsTr("What it suggests")
            value: root.form.suggest
            onDone: root.form.setText(RuleFormViewModel.Suggest, text)
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Same again")
        hint: qsTr("Repeats within this time are the same alert.")
        error: root.form.errors["/suppress"] ?? ""

        SpanBox {
            label: qsTr("Repeats within")
            form: root.form
            span: RuleFormViewModel.Quiet
            faulty: root.form.errors["/suppress"] !== undefined
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Ends after")
        error: root.form.errors["/resolve"] ?? ""

        SpanBox {
            label: qsTr("Ends after")
            form: root.form
            span: RuleFormViewModel.Lasts
            faulty: root.form.errors["/resolve"] !== undefined
        }
    }
}
