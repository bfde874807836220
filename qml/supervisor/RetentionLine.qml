import QtQuick
import Sidelight.Components
import Sidelight.Theme

// How long one kind of thing is kept.
Item {
    id: root

    required property string title
    required property string detail
    required property string span
    required property string usual
    required property string error
    // The field beside the words, or below them.
    readonly property bool beside: root.width >= 240 * Math.max(1, Theme.textScale)
    signal typed(text: string)
    signal done

    implicitHeight: body.height + Theme.tiny

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
            LineBox {
                id: box

                // One anchor, never another: an item that both held for a moment keeps that width.
                anchors.right: parent.right
                anchors.rightMargin: root.beside ? 0 : parent.width - width
                y: root.beside ? (parent.height - height) / 2 : words.height + Theme.tiny
                width: 84 * Math.max(1, Theme.textScale)
                label: root.title
                placeholderText: root.usual
                value: root.span
                faulty: root.error !== ""
                onEdited: text => root.typed(text)
                onDone: root.done()
            }
        }
        ErrorText {
            width: parent.width
            text: root.error
        }
    }
}
