pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What a guide is called, which action it is for, and why it may not work out.
Card {
    id: root

    required property GuidesViewModel guides

    title: root.guides.title
    spacing: Theme.small

    FormLine {
        width: parent.width
        label: qsTr("Title")
        error: root.guides.titleError

        LineBox {
            width: parent.width
            label: qsTr("Title of the guide")
            placeholderText: qsTr("As the suggestion is called")
            value: root.guides.title
            faulty: root.guides.titleError !== ""
            onEdited: text => root.guides.setTitle(text)
            onDone: root.guides.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Action")
        hint: qsTr("As suggestions name it; it opens when an agent takes one of them.")
        error: root.guides.actionError

        LineBox {
            width: parent.width
            label: qsTr("Action of the guide")
            placeholderText: "verify-otp"
            value: root.guides.action
            faulty: root.guides.actionError !== ""
            onEdited: text => root.guides.setAction(text)
            onDone: root.guides.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("If it fails")
        hint: qsTr("Why it may not work out; the agent chooses one of these.")

        Column {
            width: parent.width
            spacing: Theme.tiny

            Repeater {
                model: root.guides.reasons
                delegate: GuideReasonLine {
                    id: line

                    required property int place

                    width: parent?.width ?? 0
                    held: root.guides.reasonOrder.held === line.place
                    onPickedUp: root.guides.reasonOrder.pickUp(line.place)
                    onStepped: by => root.guides.reasonOrder.moveHeld(by)
                    onDragged: rows => root.guides.reasonOrder.dragHeld(rows)
                    onDropped: root.guides.reasonOrder.drop()
                    onCancelled: root.guides.reasonOrder.cancel()
                    onTyped: text => root.guides.setReason(line.place, text)
                    onDone: root.guides.endStep()
                    onRemoved: root.guides.removeReason(line.place)
                }
            }
            Flow {
                width: parent.width
                visible: root.guides.mayAddReason

                PanelButton {
                    iconName: "add"
                    label: qsTr("Reason")
                    Accessible.name: qsTr("Add a reason")
                    onClicked: root.guides.addReason()
                }
            }
            OrderVoice {
                order: root.guides.reasonOrder
            }
        }
    }
}
