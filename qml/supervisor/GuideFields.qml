pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What there is to know at a step: looked up in the context, or typed by the agent.
FormLine {
    id: root

    required property GuideStepViewModel form

    label: qsTr("To know")
    hint: qsTr("Looked up by CEL over customer, interaction, agent and fields; what nobody knows is typed.")

    Column {
        width: parent.width
        spacing: Theme.small

        Repeater {
            model: root.form.fields
            delegate: GuideFieldLine {
                id: line

                required property int place

                width: parent?.width ?? 0
                held: root.form.fieldOrder.held === line.place
                onLabelled: text => root.form.setFieldLabel(line.place, text)
                onNamed: text => root.form.setFieldName(line.place, text)
                onLookedUp: cel => root.form.setFieldFrom(line.place, cel)
                onTurned: root.form.setFieldSecret(line.place, !line.secret)
                onRemoved: root.form.removeField(line.place)
                onDone: root.form.endStep()
                onPickedUp: root.form.fieldOrder.pickUp(line.place)
                onStepped: by => root.form.fieldOrder.moveHeld(by)
                onDragged: rows => root.form.fieldOrder.dragHeld(rows)
                onDropped: root.form.fieldOrder.drop()
                onCancelled: root.form.fieldOrder.cancel()
            }
        }
        Flow {
            width: parent.width
            visible: root.form.mayKnow

            PanelButton {
                iconName: "add"
                label: qsTr("Field")
                Accessible.name: qsTr("Add a field")
                onClicked: root.form.addField()
            }
        }
        OrderVoice {
            order: root.form.fieldOrder
        }
    }
}
