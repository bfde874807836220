import QtQuick
import Sidelight.Components
import Sidelight.Theme

// Something to know at a step.
Rectangle {
    id: root

    required property string label
    required property string name
    required property string from
    required property bool secret
    required property string error
    property bool held: false
    signal labelled(text: string)
    signal named(text: string)
    signal lookedUp(cel: string)
    signal turned
    signal removed
    signal done
    signal pickedUp
    signal stepped(by: int)
    signal dragged(rows: int)
    signal dropped
    signal cancelled

    implicitHeight: Math.ceil(body.implicitHeight)
    radius: Theme.radiusButton
    color: root.held ? Theme.sunken : Theme.surface
    border.width: root.held ? Theme.focusWidth : 0
    border.color: Theme.accent

    Column {
        id: body

        width: parent.width
        spacing: Theme.tiny

        Item {
            width: parent.width
            height: Theme.inputHeight

            GripButton {
                id: grip

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                title: root.label
                pitch: root.height + Theme.small
                held: root.held
                onPickedUp: root.pickedUp()
                onStepped: by => root.stepped(by)
                onDragged: rows => root.dragged(rows)
                onDropped: root.dropped()
                onCancelled: root.cancelled()
            }
            LineBox {
                id: words

                anchors.left: grip.right
                width: (parent.width - grip.width - out.width - 2 * Theme.tiny) * 0.62
                label: qsTr("What the field is called")
                value: root.label
                faulty: root.error !== ""
                onEdited: text => root.labelled(text)
                onDone: root.done()
            }
            LineBox {
                anchors.left: words.right
                anchors.leftMargin: Theme.tiny
                anchors.right: out.left
                anchors.rightMargin: Theme.tiny
                label: qsTr("Id of the field")
                value: root.name
                faulty: root.error !== ""
                onEdited: text => root.named(text)
                onDone: root.done()
            }
            IconButton {
                id: out

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                label: qsTr("Delete the field “%1”").arg(root.label)
                iconName: "close"
                size: Theme.iconSmall
                onClicked: root.removed()
            }
        }
        LineBox {
            anchors.left: parent.left
            anchors.leftMargin: grip.width
            anchors.right: parent.right
            anchors.rightMargin: out.width + Theme.tiny
            label: qsTr("Where it is looked up, in CEL")
            placeholderText: qsTr("Typed by the agent")
            value: root.from
            faulty: root.error !== ""
            onEdited: text => root.lookedUp(text)
            onDone: root.done()
        }
        SwitchButton {
            anchors.left: parent.left
            anchors.leftMargin: grip.width
            width: Math.min(implicitWidth, parent.width - grip.width)
            label: qsTr("Never shown whole")
            on: root.secret
            onClicked: root.turned()
        }
        ErrorText {
            anchors.left: parent.left
            anchors.leftMargin: grip.width
            anchors.right: parent.right
            text: root.error
        }
    }
}
