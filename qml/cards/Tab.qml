import QtQuick
import Sidelight.Components
import Sidelight.Theme

// One interaction in the strip. No button: a button tells a screen reader that it is one, whatever role it is given.
Item {
    id: root

    required property int index
    required property string kindIcon
    required property string title
    required property string shortTitle
    required property bool isNumber
    required property string running
    required property string unread
    required property bool current
    required property bool ended
    required property string spoken
    property bool roomForTime: true
    // All of it is in sight.
    property bool content: true
    // What the title may take; 0: the icon and the count stand alone.
    property real titleLimit: 132 * Theme.textScale
    readonly property color ink: current ? Theme.text : Theme.text2
    signal clicked

    implicitWidth: row.implicitWidth + 16
    width: implicitWidth
    opacity: ended && !current ? 0.7 : 1
    activeFocusOnTab: true
    Keys.onSpacePressed: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Accessible.role: Accessible.PageTab
    Accessible.name: spoken
    Accessible.focusable: true
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: root.clicked()

    Rectangle {
        anchors.fill: parent
        visible: hover.hovered && !root.current
        color: Theme.background
    }
    Rectangle {
        visible: root.current
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        height: 2
        radius: 1
        color: Theme.accent
    }
    FocusRing {
        anchors.margins: 3
        shown: root.activeFocus
    }
    Row {
        id: row

        visible: root.content
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: 8
        spacing: 6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.kindIcon
            color: root.ink
        }
        PlainText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            visible: root.titleLimit > 0
            width: Math.min(implicitWidth, root.titleLimit)
            maximumLineCount: 1
            elide: root.isNumber ? Text.ElideMiddle : Text.ElideRight
            text: whole.advanceWidth > root.titleLimit ? root.shortTitle : root.title
            lineHeight: 1
            color: root.ink
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.running !== "" && root.current && root.roomForTime
            text: root.running
            lineHeight: 1
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
        Badge {
            anchors.verticalCenter: parent.verticalCenter
            text: root.unread
        }
    }
    HoverHandler {
        id: hover
    }
    TextMetrics {
        id: whole

        font: label.font
        text: root.title
    }
    TapHandler {
        gesturePolicy: TapHandler.WithinBounds
        onTapped: root.clicked()
    }
}
