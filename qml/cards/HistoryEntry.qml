import QtQuick
import Sidelight.Components
import Sidelight.Theme

Item {
    id: root

    required property string icon
    required property string title
    required property string detail
    required property string time
    required property int tone
    required property string section
    required property bool sectionStart
    required property bool waiting
    required property bool marked

    implicitHeight: head.height + Math.max(tile.height, body.implicitHeight) + 18
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: root.detail

    PlainText {
        id: head

        visible: root.sectionStart
        width: parent.width
        height: root.sectionStart ? implicitHeight : 0
        topPadding: 10
        bottomPadding: 3
        text: root.section
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
        font.weight: Font.DemiBold
        maximumLineCount: 1
        Accessible.role: Accessible.Heading
    }
    Divider {
        y: head.height
        width: parent.width
    }
    Rectangle {
        x: -6
        y: head.height + 2
        width: parent.width + 12
        height: parent.height - head.height - 3
        radius: 8
        visible: root.marked
        color: Theme.accentBack
    }
    IconTile {
        id: tile

        anchors.left: parent.left
        y: head.height + 9
        name: root.icon
    }
    PlainText {
        id: time

        anchors.right: parent.right
        y: head.height + 10
        text: root.time
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
    Column {
        id: body

        anchors.left: tile.right
        anchors.leftMargin: 10
        anchors.right: time.left
        anchors.rightMargin: Theme.small
        y: head.height + 9
        spacing: 1

        PlainText {
            width: parent.width
            text: root.title
            wrapMode: Text.Wrap
            maximumLineCount: 2
            font.weight: Font.DemiBold
        }
        Item {
            width: parent.width
            visible: root.detail !== "" || root.tone > 0 || root.waiting
            height: Math.max(words.implicitHeight, marks.implicitHeight)

            FittingText {
                id: words

                anchors.left: parent.left
                limit: parent.width - marks.width - 5
                text: root.detail
                maximumLineCount: 3
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                Accessible.ignored: true
            }
            Row {
                id: marks

                anchors.left: words.right
                anchors.leftMargin: root.detail !== "" ? 2 : 0
                anchors.verticalCenter: words.verticalCenter
                spacing: 5

                Dot {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.tone > 0
                    color: root.tone === 1 ? Theme.good : root.tone === 2 ? Theme.warning : Theme.critical
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.waiting
                    name: "schedule_send"
                    size: Theme.iconSmall
                    color: Theme.warning
                }
            }
        }
    }
}
