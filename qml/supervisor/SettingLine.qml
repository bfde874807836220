import QtQuick
import Sidelight.Components
import Sidelight.Theme

// One thing that is set: what it is, its field beside the words or below them, what is wrong.
Item {
    id: root

    required property string title
    required property string detail
    required property string error
    default property alias field: place.data
    readonly property bool beside: root.width >= 240 * Math.max(1, Theme.textScale)

    implicitHeight: body.height + Theme.tiny

    Column {
        id: body

        width: parent.width
        spacing: Theme.tiny

        Item {
            width: parent.width
            height: root.beside ? Math.max(words.height, place.height) : words.height + Theme.tiny + place.height

            Column {
                id: words

                anchors.left: parent.left
                y: root.beside ? (parent.height - height) / 2 : 0
                width: root.beside ? parent.width - place.width - Theme.small : parent.width
                spacing: 1

                PlainText {
                    width: parent.width
                    text: root.title
                    wrapMode: Text.Wrap
                    font.weight: Font.DemiBold
                }
                PlainText {
                    width: parent.width
                    text: root.detail
                    wrapMode: Text.Wrap
                    color: Theme.text3
                    font.pixelSize: Theme.fontSmall
                }
            }
            Item {
                id: place

                // One anchor, never another: an item that both held for a moment keeps that width.
                anchors.right: parent.right
                anchors.rightMargin: root.beside ? 0 : parent.width - width
                y: root.beside ? (parent.height - height) / 2 : words.height + Theme.tiny
                width: childrenRect.width
                height: childrenRect.height
            }
        }
        ErrorText {
            width: parent.width
            text: root.error
        }
    }
}
