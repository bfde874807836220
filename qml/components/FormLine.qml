import QtQuick
import Sidelight.Theme

// A field of a form: what it is called, the field, what is wrong with it. The name stands beside the field where there is room.
Item {
    id: root

    required property string label
    property string error
    property string hint
    default property alias content: holder.data
    readonly property bool beside: root.width >= 340 * Math.max(1, Theme.textScale)
    readonly property real labelWidth: 104 * Math.max(1, Theme.textScale)

    implicitHeight: body.y + body.height

    PlainText {
        id: name

        anchors.left: parent.left
        y: root.beside ? Math.max(0, (Theme.inputHeight - height) / 2) : 0
        width: root.beside ? root.labelWidth - Theme.small : root.width
        text: root.label
        wrapMode: Text.Wrap
        maximumLineCount: Theme.lines(3)
        color: Theme.text2
        Accessible.ignored: true
    }
    Column {
        id: body

        anchors.left: parent.left
        anchors.leftMargin: root.beside ? root.labelWidth : 0
        anchors.right: parent.right
        y: root.beside ? 0 : name.height + Theme.tiny
        spacing: Theme.tiny

        Flow {
            id: holder

            width: parent.width
            spacing: Theme.tiny
        }
        PlainText {
            width: parent.width
            visible: root.hint !== ""
            text: root.hint
            wrapMode: Text.Wrap
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        ErrorText {
            width: parent.width
            text: root.error
        }
    }
}
