pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The steps of a guide in their order; the one that is chosen is edited below.
Card {
    id: root

    required property GuidesViewModel guides

    title: qsTr("Steps")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: qsTr("Steps")
    }
    Column {
        width: parent.width
        spacing: 2

        Repeater {
            model: root.guides.steps
            delegate: GuideStepLine {
                id: line

                required property int place

                width: parent?.width ?? 0
                held: root.guides.order.held === line.place
                onPicked: root.guides.chooseStep(line.place)
                onPickedUp: root.guides.order.pickUp(line.place)
                onStepped: by => root.guides.order.moveHeld(by)
                onDragged: rows => root.guides.order.dragHeld(rows)
                onDropped: root.guides.order.drop()
                onCancelled: root.guides.order.cancel()
            }
        }
    }
    ErrorText {
        width: parent.width
        text: root.guides.stepsError
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        PanelButton {
            visible: root.guides.mayAddStep
            iconName: "add"
            label: qsTr("Step")
            Accessible.name: qsTr("Add a step")
            onClicked: root.guides.addStep()
        }
        PanelButton {
            visible: root.guides.mayAddStep && root.guides.step >= 0
            kind: PanelButton.Quiet
            label: qsTr("Duplicate")
            Accessible.name: qsTr("Duplicate this step")
            onClicked: root.guides.duplicateStep()
        }
        PanelButton {
            visible: root.guides.steps.count > 1
            kind: PanelButton.Quiet
            label: qsTr("Delete")
            Accessible.name: qsTr("Delete this step")
            onClicked: root.guides.removeStep()
        }
    }
    OrderVoice {
        order: root.guides.order
    }
}
