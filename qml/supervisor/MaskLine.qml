import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A class or a field of a customer, and how much of it agents see.
Item {
    id: root

    required property string name
    required property string title
    required property string detail
    required property list<string> choices
    required property int choice
    required property string error
    // The choice beside the words, or below them.
    readonly property bool beside: root.width >= 240 * Math.max(1, Theme.textScale)
    signal picked(choice: int)

    implicitHeight: body.y + body.height + Theme.tiny

    Column {
        id: body

        width: parent.width
        spacing: Theme.tiny

        Item {
            width: parent.width
            height: root.beside ? Math.max(words.height, box.height) : words.height + Theme.tiny + box.height

            Column {
                id: words

                anchors.left: parent.left
                y: root.beside ? (parent.height - height) / 2 : 0
                width: root.beside ? parent.width - box.width - Theme.small : parent.width
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
            SelectBox {
                id: box

                // One anchor, never another: an item that both held for a moment keeps that width.
                anchors.right: parent.right
                anchors.rightMargin: root.beside ? 0 : parent.width - width
                y: root.beside ? (parent.height - height) / 2 : words.height + Theme.tiny
                label: root.title
                choices: root.choices
                current: root.choice
                faulty: root.error !== ""
                onPicked: index => root.picked(index)
            }
        }
        ErrorText {
            width: parent.width
            text: root.error
        }
    }
}
