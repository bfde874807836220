import QtQuick
import Sidelight.Components
import Sidelight.Theme

// The cells of a line of the table; below each other where there is little room.
Item {
    id: root

    required property string name
    required property string version
    required property string shown
    required property string lead
    required property string bar
    required property string tail
    property string narrow
    property double share: -1 // below 0 there is no bar
    property bool few: false
    property bool head: false
    property bool versioned: true // there is a column for versions
    readonly property real scale: Math.max(1, Theme.textScale)
    readonly property bool wide: root.width >= 560 * root.scale
    readonly property color ink: root.head ? Theme.text2 : Theme.text
    readonly property real barWidth: 150 * root.scale
    readonly property real rowHeight: Math.max(title.implicitHeight, Theme.inputHeight - 8)
    // Where the columns begin, from the right.
    readonly property real tailAt: 84 * root.scale
    readonly property real barAt: root.tailAt + root.barWidth + Theme.gap
    readonly property real leadAt: root.barAt + 80 * root.scale
    readonly property real shownAt: root.leadAt + 72 * root.scale
    readonly property real versionAt: root.shownAt + (root.versioned ? 68 * root.scale : 0)

    implicitHeight: root.wide ? root.rowHeight : more.y + more.height

    component Cell: PlainText {
        property real at

        anchors.left: root.left
        anchors.leftMargin: root.width - at
        y: (root.rowHeight - height) / 2
        visible: root.wide
        color: root.ink
        lineHeight: 1
        Accessible.ignored: true
    }

    PlainText {
        id: title

        anchors.left: parent.left
        y: root.wide ? (root.rowHeight - height) / 2 : 0
        width: root.wide ? root.width - root.versionAt - Theme.small : root.width - (tag.visible ? tag.implicitWidth + Theme.small : 0)
        text: root.name
        wrapMode: Text.Wrap
        maximumLineCount: Theme.lines(2)
        lineHeight: 1
        color: root.ink
        font.weight: root.head ? Font.Normal : Font.DemiBold
        Accessible.ignored: true
    }
    PlainText {
        id: tag

        anchors.right: parent.right
        anchors.top: title.top
        visible: !root.wide && text !== ""
        text: root.version
        color: Theme.text2
        lineHeight: 1
        Accessible.ignored: true
    }
    Cell {
        at: root.versionAt
        visible: root.wide && root.versioned
        text: root.version
        color: Theme.text2
    }
    Cell {
        at: root.shownAt
        text: root.shown
    }
    Cell {
        at: root.leadAt
        text: root.lead
    }
    Cell {
        at: root.tailAt
        text: root.tail
    }
    Item {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: root.wide ? root.width - root.barAt : 0
        y: root.wide ? (root.rowHeight - height) / 2 : title.height + 2
        width: root.wide ? root.barWidth : root.width
        height: words.implicitHeight

        Rectangle {
            id: track

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.share >= 0
            width: root.wide ? 86 * root.scale : Math.max(40, parent.width - words.implicitWidth - Theme.small)
            height: 6
            radius: 3
            color: Theme.sunken
            border.width: Theme.highContrast ? 1 : 0
            border.color: Theme.line

            Rectangle {
                anchors.left: parent.left
                width: parent.width * Math.max(0, root.share)
                height: parent.height
                radius: 3
                // A share of few is not to stand out.
                color: root.few ? Theme.text3 : Theme.accent
            }
        }
        PlainText {
            id: words

            anchors.left: track.visible ? track.right : parent.left
            anchors.leftMargin: track.visible ? Theme.small : 0
            text: root.bar
            color: root.few && !root.head ? Theme.text2 : root.ink
            lineHeight: 1
                Accessible.ignored: true
        }
    }
    PlainText {
        id: more

        y: line.y + line.height + 2
        width: root.width
        visible: !root.wide
        text: root.narrow
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        Accessible.ignored: true
    }
}
