import QtQuick
import Sidelight.Components
import Sidelight.Theme

Item {
    id: root

    // In this order they are set: what the words keep room for, then the words.
    required property string time
    required property int tone
    required property bool waiting
    required property bool marked
    required property string icon
    required property string title
    required property string detail
    required property string section
    required property bool sectionStart

    readonly property bool detailed: detail !== ""
    // Rows stand on whole pixels: between two, software rendering leaves out the line above one that is used again.
    readonly property real headed: sectionStart ? Math.ceil(head.implicitHeight) : 0

    // No positioner in here: RowView wants to know the height at once.
    // The words need the room beside the time more.
    readonly property bool narrow: width < Theme.besideWidth

    implicitHeight: headed + Math.ceil(Math.max(tile.height, body.height + (narrow ? 1 + time.height : 0))) + 18
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: root.detail

    PlainText {
        id: head

        visible: root.sectionStart
        width: parent.width
        topPadding: 10
        bottomPadding: 3
        text: root.sectionStart ? root.section : ""
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        maximumLineCount: Theme.lines(1)
        Accessible.role: Accessible.Heading
    }
    Divider {
        y: root.headed
        width: parent.width
    }
    Rectangle {
        x: -6
        y: root.headed + 2
        width: parent.width + 12
        height: parent.height - root.headed - 3
        radius: 8
        visible: root.marked
        color: Theme.accentBack
    }
    IconTile {
        id: tile

        anchors.left: parent.left
        y: root.headed + 9
        name: root.icon
    }
    PlainText {
        id: time

        // By steps: other digits would lay the words of the whole row out again.
        readonly property real step: 18 * Theme.textScale
        readonly property real room: Math.max(2, Math.ceil(implicitWidth / step)) * step

        anchors.left: parent.left
        anchors.leftMargin: tile.width + 10
        anchors.right: parent.right
        y: root.narrow ? body.y + body.height + 1 : root.headed + 10
        horizontalAlignment: root.narrow ? Text.AlignLeft : Text.AlignRight
        text: root.time
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
    Item {
        id: body

        anchors.left: tile.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.rightMargin: root.narrow ? 0 : time.room + Theme.small
        y: root.headed + 9
        // Text whose height is set is laid out once for its old height, and again for its own.
        height: title.height + (root.detailed || marks.width > 0 ? 1 + Math.max(root.detailed ? words.height : 0, marks.height) : 0)

        PlainText {
            id: title

            width: parent.width
            text: root.title
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(2)
            font.weight: Font.DemiBold
        }
        PlainText {
            id: words

            anchors.left: parent.left
            y: title.height + 1
            width: parent.width - (marks.width > 0 ? marks.width + 5 : 0)
            visible: root.detailed
            text: root.detail
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(3)
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
        Item {
            id: marks

            anchors.left: parent.left
            anchors.leftMargin: root.detailed ? words.contentWidth + 6 : 0
            // Behind the first line, which is as wide as any; without one below the title.
            y: !root.detailed ? title.height + 1 : words.y + words.height / Math.max(1, words.lineCount) / 2 - height / 2
            width: (root.tone > 0 ? dot.width : 0) + (root.tone > 0 && root.waiting ? 5 : 0) + (root.waiting ? clock.width : 0)
            height: Math.max(root.tone > 0 ? dot.height : 0, root.waiting ? clock.height : 0)

            // Told by its shape too, for those who see no red and green. Not clipped: in a row that is used again, software
            // rendering of Qt 6.4 cuts away the whole of it.
            Icon {
                id: dot

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                visible: root.tone > 0
                name: root.tone === 1 ? "check_circle" : root.tone === 2 ? "change_history" : root.tone === 3 ? "cancel" : ""
                size: Theme.iconTiny
                clip: false
                color: root.tone === 1 ? Theme.good : root.tone === 2 ? Theme.warning : Theme.critical
            }
            Icon {
                id: clock

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.waiting
                name: root.waiting ? "schedule_send" : ""
                clip: false
                size: Theme.iconSmall
                color: Theme.warning
            }
        }
    }
}
