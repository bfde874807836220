import QtQuick
import Sidelight.Components
import Sidelight.Theme

// One figure, large, and what to think of it.
Card {
    id: root

    required title
    required property string value
    required property string note
    required property int tone // 0 neither, 1 better, 2 worse
    required property int way // 1 up, -1 down, 0 none
    readonly property color ink: tone === 1 ? Theme.good : tone === 2 ? Theme.critical : Theme.text2

    spacing: 2

    PlainText {
        width: parent.width
        text: root.title
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    PlainText {
        width: parent.width
        text: root.value
        wrapMode: Text.Wrap
        font.pixelSize: 22 * Theme.textScale
        font.weight: Font.Bold
    }
    Item {
        width: parent.width
        implicitHeight: note.implicitHeight

        Icon {
            id: arrow

            anchors.left: parent.left
            anchors.leftMargin: -4
            y: (firstLine.boundingRect.height * Theme.lineHeight - height) / 2
            visible: root.way !== 0
            name: root.way > 0 ? "arrow_drop_up" : "arrow_drop_down"
            color: root.ink
        }
        TextMetrics {
            id: firstLine

            font: note.font
            text: "0"
        }
        PlainText {
            id: note

            anchors.left: parent.left
            anchors.leftMargin: arrow.visible ? arrow.width - 4 : 0
            anchors.right: parent.right
            text: root.note
            wrapMode: Text.Wrap
            color: root.ink
            font.pixelSize: Theme.fontSmall
        }
    }
}
