pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// An entry of a menu; its words are the panel's own, and still shown as PlainText.
T.MenuItem {
    id: root

    required property string label
    property string iconName
    property string keyCap
    property string detail

    implicitWidth: 220
    implicitHeight: Math.max(32 * Math.max(1, Theme.textScale), contentItem.implicitHeight + 10)
    leftPadding: 9
    rightPadding: 9
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.MenuItem
    Accessible.name: root.label

    contentItem: Face {
        button: root
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.highlighted ? Theme.sunken : "transparent"
        border.width: root.highlighted && root.visualFocus ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitHeight: labelText.implicitHeight

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: face.button.iconName
            color: Theme.text2
        }
        PlainText {
            id: labelText

            anchors.left: icon.right
            anchors.leftMargin: 9
            anchors.right: tail.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            text: face.button.label
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(2)
            lineHeight: 1
            Accessible.ignored: true
        }
        Row {
            id: tail

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                visible: face.button.detail !== ""
                text: face.button.detail
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                visible: face.button.keyCap !== ""
                text: face.button.keyCap
            }
        }
    }
}
