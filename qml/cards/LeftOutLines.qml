import QtQuick
import Sidelight.Components
import Sidelight.Theme

// What is not suggested, and why, for those who ask.
Column {
    id: root

    required property string leftOut
    property bool shown: false

    visible: root.leftOut !== ""
    spacing: Theme.tiny

    LinkButton {
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        lines: 2
        label: root.shown ? qsTr("Less") : qsTr("What is not shown, and why")
        onClicked: root.shown = !root.shown
    }
    PlainText {
        width: parent.width
        visible: root.shown
        text: root.leftOut
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
