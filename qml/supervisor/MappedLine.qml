import QtQuick
import Sidelight.Components
import Sidelight.Theme

// An event that a mapping makes of a body, or something that came to nothing. Never interpreted, and not to be edited.
Column {
    id: root

    required property string title
    required property string body
    required property bool trouble

    spacing: Theme.tiny

    Item {
        width: parent.width
        height: Math.max(mark.height, words.height)

        Icon {
            id: mark

            anchors.left: parent.left
            name: root.trouble ? "warning_amber" : "bolt"
            color: root.trouble ? Theme.warning : Theme.good
        }
        PlainText {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.small
            anchors.right: parent.right
            text: root.title
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.body
        wrapMode: Text.WrapAnywhere
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
