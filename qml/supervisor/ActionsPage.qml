pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Every action the bundle names: how much it weighs, and who is offered it.
ScrollPage {
    id: root

    required property ActionsViewModel actions

    PageTitle {
        width: root.contentWidth
        title: qsTr("Actions")
        detail: qsTr("What is suggested is ordered by likely × value × urgent × weight. Weight 0 turns an action off.")
    }
    SearchBox {
        width: root.contentWidth
        label: qsTr("Find an action")
        value: root.actions.query
        onEdited: text => root.actions.query = text
        onCleared: root.actions.query = ""
    }
    PlainText {
        width: root.contentWidth
        text: root.actions.summary
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
    Repeater {
        model: root.actions.actions
        delegate: ActionLine {
            width: root.contentWidth
            kinds: root.actions.kinds
            onWeighed: text => root.actions.setWeight(action, text)
            onValued: text => root.actions.setValue(action, text)
            onTurned: root.actions.setCritical(action, !critical)
            onPicked: index => root.actions.setKind(action, index)
            onConditioned: text => root.actions.setWhen(action, text)
            onDone: root.actions.endStep()
        }
    }
}
