pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// One interaction in the strip.
T.AbstractButton {
    id: root

    required property int index
    required property string kindIcon
    required property string title
    required property string running
    required property string unread
    required property bool current
    required property bool ended
    required property string spoken
    property bool roomForTime: true
    property real titleLimit: 132 * Theme.textScale
    readonly property color ink: current ? Theme.text : Theme.text2

    leftPadding: 8
    rightPadding: 8
    implicitWidth: contentItem.implicitWidth + 16
    opacity: ended && !current ? 0.7 : 1
    Accessible.role: Accessible.PageTab
    // A button sets its own role when a screen reader comes.
    Accessible.onRoleChanged: if (root.Accessible.role !== Accessible.PageTab)
        root.Accessible.role = Accessible.PageTab
    Accessible.name: spoken
    Accessible.selected: current

    contentItem: Face {
        button: root
    }
    background: Rectangle {
        color: root.hovered && !root.current ? Theme.background : "transparent"

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
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: face.button.kindIcon
                color: face.button.ink
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, face.button.titleLimit)
                maximumLineCount: 1
                text: face.button.title
                lineHeight: 1
                color: face.button.ink
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                visible: face.button.running !== "" && face.button.current && face.button.roomForTime
                text: face.button.running
                lineHeight: 1
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
                Accessible.ignored: true
            }
            Badge {
                anchors.verticalCenter: parent.verticalCenter
                text: face.button.unread
            }
        }
    }
}
