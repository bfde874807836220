import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Whose rule it is and who sees it; and all of it as text, for those who know how.
Card {
    id: root

    required property RuleFormViewModel form
    property bool unfolded: false

    title: qsTr("About this rule")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    FormLine {
        width: parent.width
        visible: root.form.formed
        label: qsTr("Name")
        error: root.form.errors["/name"] ?? ""

        LineBox {
            width: parent.width
            label: qsTr("Name of the rule")
            value: root.form.name
            faulty: root.form.errors["/name"] !== undefined
            onEdited: text => root.form.setText(RuleFormViewModel.Name, text)
            onDone: root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        visible: root.form.formed
        label: qsTr("Why")
        error: root.form.errors["/description"] ?? ""

        TextBox {
            width: parent.width
            label: qsTr("Why this rule is there")
            value: root.form.description
            onEdited: text => root.form.setText(RuleFormViewModel.Description, text)
            onActiveFocusChanged: if (!activeFocus)
                root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        visible: root.form.formed
        label: qsTr("Owner")
        error: root.form.errors["/owner"] ?? ""

        LineBox {
            width: parent.width
            label: qsTr("Who answers for it")
            value: root.form.owner
            onEdited: text => root.form.setText(RuleFormViewModel.Owner, text)
            onDone: root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        visible: root.form.formed
        label: qsTr("Id")
        hint: qsTr("For ever: what agents decided is kept by it.")
        error: root.form.errors["/id"] ?? ""

        LineBox {
            width: parent.width
            label: qsTr("Id of the rule")
            value: root.form.id
            faulty: root.form.errors["/id"] !== undefined
            onEdited: text => root.form.setText(RuleFormViewModel.Id, text)
            onDone: root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        visible: root.form.formed
        label: qsTr("Who sees it")
        hint: qsTr("CEL over customer, interaction and agent; everybody when it is empty.")
        error: root.form.errors["/scope"] ?? ""

        LineBox {
            width: parent.width
            label: qsTr("Who sees it")
            value: root.form.scope
            placeholderText: "'cards' in interaction.skills"
            faulty: root.form.errors["/scope"] !== undefined
            onEdited: text => root.form.setText(RuleFormViewModel.Scope, text)
            onDone: root.form.endStep()
        }
    }
    Flow {
        width: parent.width

        FoldTitle {
            title: qsTr("As text")
            unfolded: root.unfolded || !root.form.formed
            onClicked: root.unfolded = !root.unfolded
        }
    }
    TextBox {
        id: text

        width: parent.width
        visible: root.unfolded || !root.form.formed
        label: qsTr("The rule as JSON")
        value: root.form.json
        onActiveFocusChanged: if (!activeFocus)
            broken.shown = !root.form.setJson(text.text)
    }
    ErrorText {
        id: broken

        property bool shown: false

        width: parent.width
        text: broken.shown ? qsTr("This is no JSON object yet; the rule stays as it was.") : ""
    }
}
