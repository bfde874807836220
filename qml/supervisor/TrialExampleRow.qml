pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// An alert that would have been raised; opens to its reasons.
T.ItemDelegate {
    id: root

    required property string title
    required property string detail
    required property string change
    required property int standing // 0 both raise it, 1 new, 2 would vanish
    required property bool unfolded

    implicitHeight: contentItem.implicitHeight + 12
    topPadding: 6
    bottomPadding: 6
    leftPadding: Theme.small
    rightPadding: Theme.small
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: root.change === "" ? root.detail : root.change + ", " + root.detail
    Accessible.checkable: true
    Accessible.checked: root.unfolded

    background: Rectangle {
        radius: Theme.radiusButton
        color: root.unfolded ? Theme.accentBack : root.hovered ? Theme.sunken : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: Face {
        line: root
    }
    component Face: Item {
        id: face

        required property var line // the root: qmllint of Qt 6.4 takes it for its base type

        implicitHeight: words.implicitHeight

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: tag.visible ? tag.left : arrow.left
            anchors.rightMargin: Theme.small
            spacing: 1

            PlainText {
                width: parent.width
                text: face.line.title
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                text: face.line.detail
                wrapMode: Text.Wrap
                maximumLineCount: 2
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
                Accessible.ignored: true
            }
        }
        Chip {
            id: tag

            anchors.right: arrow.left
            anchors.rightMargin: Theme.tiny
            anchors.verticalCenter: parent.verticalCenter
            visible: face.line.change !== ""
            text: face.line.change
            tone: face.line.standing === 1 ? Chip.Warning : Chip.Plain
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: face.line.unfolded ? "expand_less" : "expand_more"
            color: Theme.text3
        }
    }
}
