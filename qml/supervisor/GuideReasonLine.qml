import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A reason why a guide may not work out, as an agent says it.
Rectangle {
    id: root

    required property string words
    required property string error
    property bool held: false
    signal pickedUp
    signal stepped(by: int)
    signal dragged(rows: int)
    signal dropped
    signal cancelled
    signal typed(text: string)
    signal done
    signal removed

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
                title: root.words === "" ? qsTr("the reason") : root.words
                pitch: root.height + Theme.tiny
                held: root.held
                onPickedUp: root.pickedUp()
                onStepped: by => root.stepped(by)
                onDragged: rows => root.dragged(rows)
                onDropped: root.dropped()
                onCancelled: root.cancelled()
            }
            LineBox {
                anchors.left: grip.right
                anchors.right: out.left
                anchors.rightMargin: Theme.tiny
                label: qsTr("A reason")
                value: root.words
                faulty: root.error !== ""
                onEdited: text => root.typed(text)
                onDone: root.done()
            }
            IconButton {
                id: out

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                label: qsTr("Delete “%1”").arg(root.words)
                iconName: "close"
                size: Theme.iconSmall
                onClicked: root.removed()
            }
        }
        ErrorText {
            width: parent.width
            text: root.error
        }
    }
}
