pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// The title of a card that can be folded away.
T.AbstractButton {
    id: root

    required property string title
    required property bool unfolded

    implicitWidth: contentItem.implicitWidth
    implicitHeight: contentItem.implicitHeight
    Accessible.role: Accessible.Button
    Accessible.name: root.title
    Accessible.checkable: true
    Accessible.checked: root.unfolded

    contentItem: Face {
        button: root
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitWidth: label.implicitWidth + Theme.iconSize + 2
        implicitHeight: Math.max(label.implicitHeight, Theme.iconSize)

        CardTitle {
            id: label

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            text: face.button.title
        }
        Icon {
            anchors.left: label.right
            anchors.leftMargin: 2
            anchors.verticalCenter: parent.verticalCenter
            name: face.button.unfolded ? "expand_less" : "expand_more"
            size: Theme.iconSize
            color: face.button.hovered ? Theme.text2 : Theme.text3
        }
    }
}
