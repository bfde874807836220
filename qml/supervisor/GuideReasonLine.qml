import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A reason why a guide may not work out, as an agent says it.
Column {
    id: root

    required property string words
    required property string error
    signal typed(text: string)
    signal done
    signal removed

    spacing: Theme.tiny

    Item {
        width: parent.width
        height: Theme.inputHeight

        LineBox {
            anchors.left: parent.left
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
