pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Where a step leads: straight on, by a question that the agent answers, or by itself.
Column {
    id: root

    required property GuideStepViewModel form
    readonly property bool branches: root.form.kind !== GuideStepViewModel.Straight

    spacing: Theme.small

    FormLine {
        width: parent.width
        label: qsTr("Goes on")

        SelectBox {
            width: Math.min(implicitWidth, parent.width)
            label: qsTr("How it goes on")
            choices: root.form.kinds
            current: root.form.kind
            onPicked: index => root.form.setKind(index)
        }
    }
    FormLine {
        width: parent.width
        visible: root.form.kind === GuideStepViewModel.Question
        label: qsTr("Question")
        error: root.form.askError

        LineBox {
            width: parent.width
            label: qsTr("The question")
            value: root.form.ask
            faulty: root.form.askError !== ""
            onEdited: text => root.form.setAsk(text)
            onDone: root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        visible: root.branches
        label: root.form.kind === GuideStepViewModel.Question ? qsTr("Answers") : qsTr("Ways")
        hint: root.form.kind === GuideStepViewModel.Question ? "" : qsTr("The first whose condition holds is taken; the last may have none. What cannot be decided is the agent's.")

        Column {
            width: parent.width
            spacing: Theme.small

            Repeater {
                model: root.form.branches
                delegate: GuideBranchLine {
                    id: line

                    required property int place

                    width: parent?.width ?? 0
                    decides: root.form.kind === GuideStepViewModel.Choice
                    targets: root.form.targets
                    held: root.form.branchOrder.held === line.place
                    onTyped: text => root.form.setBranchWords(line.place, text)
                    onConditioned: cel => root.form.setBranchWhen(line.place, cel)
                    onLed: index => root.form.setBranchTarget(line.place, index)
                    onRemoved: root.form.removeBranch(line.place)
                    onDone: root.form.endStep()
                    onPickedUp: root.form.branchOrder.pickUp(line.place)
                    onStepped: by => root.form.branchOrder.moveHeld(by)
                    onDragged: rows => root.form.branchOrder.dragHeld(rows)
                    onDropped: root.form.branchOrder.drop()
                    onCancelled: root.form.branchOrder.cancel()
                }
            }
            Flow {
                width: parent.width
                visible: root.form.mayBranch

                PanelButton {
                    iconName: "add"
                    label: qsTr("Way")
                    Accessible.name: qsTr("Add a way")
                    onClicked: root.form.addBranch()
                }
            }
            OrderVoice {
                order: root.form.branchOrder
            }
        }
    }
    FormLine {
        width: parent.width
        // Each answer leads somewhere by itself.
        visible: root.form.kind !== GuideStepViewModel.Question || root.form.target > 0
        label: root.branches ? qsTr("Otherwise") : qsTr("Leads")
        error: root.form.targetError

        SelectBox {
            width: Math.min(implicitWidth, parent.width)
            label: qsTr("Where it leads")
            choices: root.form.targets
            current: root.form.target
            faulty: root.form.targetError !== ""
            onPicked: index => root.form.setTarget(index)
        }
    }
}
