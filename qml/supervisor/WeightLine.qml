import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// A number of the score: what it is, how much, and what it makes of the example.
Item {
    id: root

    required property string member
    required property string title
    required property string detail
    required property double value
    required property double least
    required property double most
    required property double stepSize
    required property string valueText
    required property string points
    required property bool custom
    required property bool isWeight
    required property string error
    readonly property bool roomy: root.width >= 460 * Math.max(1, Theme.textScale)
    readonly property real side: 64 * Math.max(1, Theme.textScale)
    signal typed(text: string)
    signal slid(value: double)
    signal done
    signal putBack

    implicitHeight: Math.max(words.height, field.y + field.height) + (root.error === "" ? 0 : fault.height + Theme.tiny) + Theme.tiny

    Column {
        id: words

        anchors.left: parent.left
        width: root.roomy ? 190 * Math.max(1, Theme.textScale) : parent.width
        spacing: 1

        PlainText {
            width: parent.width
            text: root.title
            wrapMode: Text.Wrap
            Accessible.ignored: true
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
        id: field

        anchors.left: root.roomy ? words.right : parent.left
        anchors.leftMargin: root.roomy ? Theme.small : 0
        anchors.right: parent.right
        y: root.roomy ? 0 : words.height + Theme.tiny
        height: Theme.inputHeight

        SlideBar {
            anchors.left: parent.left
            anchors.right: number.left
            anchors.rightMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isWeight
            label: root.title
            value: root.value
            from: root.least
            to: root.most
            stepSize: root.stepSize
            onMoved: root.slid(value)
            onPressedChanged: if (!pressed)
                root.done()
        }
        LineBox {
            id: number

            anchors.right: points.left
            anchors.rightMargin: Theme.small
            width: root.side
            label: root.title
            value: root.valueText
            faulty: root.error !== ""
            onEdited: text => root.typed(text)
            onDone: root.done()
        }
        PlainText {
            id: points

            anchors.right: again.left
            anchors.rightMargin: Theme.tiny
            anchors.verticalCenter: parent.verticalCenter
            width: root.side * 0.8
            text: root.points
            horizontalAlignment: Text.AlignRight
            color: root.points.startsWith("−") ? Theme.critical : root.points.startsWith("+") ? Theme.good : Theme.text3
            font.weight: Font.DemiBold
        }
        IconButton {
            id: again

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("%1: as it comes").arg(root.title)
            iconName: "settings_backup_restore"
            size: Theme.iconSmall
            enabled: root.custom
            opacity: root.custom ? 1 : 0
            onClicked: root.putBack()
        }
    }
    ErrorText {
        id: fault

        anchors.bottom: parent.bottom
        width: parent.width
        text: root.error
    }
}
