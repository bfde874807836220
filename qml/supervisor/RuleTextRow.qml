import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// A condition in CEL: what no form holds, or what somebody would rather write.
Column {
    id: root

    required property RuleRowFields row

    spacing: Theme.tiny

    TextBox {
        width: parent.width
        label: qsTr("Condition in CEL %1").arg(root.row.ofWhat)
        value: root.row.value
        placeholderText: "data.kind == 'page.view'"
        onEdited: text => root.row.form.setConditionText(root.row.event, text)
        onActiveFocusChanged: if (!activeFocus)
            root.row.form.endStep()
    }
    Flow {
        width: parent.width
        spacing: Theme.gap

        LinkButton {
            visible: root.row.flag
            label: qsTr("Choose instead")
            onClicked: root.row.form.chooseAgain(root.row.event)
        }
        LinkButton {
            label: qsTr("Take it out")
            spoken: qsTr("Take out the condition %1").arg(root.row.ofWhat)
            onClicked: root.row.form.removeClause(root.row.event, -1)
        }
    }
}
