import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

T.AbstractButton {
    id: root

    required property string label
    required property string iconName
    property color ink: Theme.text2
    property real size: Theme.iconSize

    implicitWidth: Theme.buttonHeight
    implicitHeight: Theme.buttonHeight
    Accessible.role: Accessible.Button
    Accessible.name: root.label

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.size
            color: root.ink
        }
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: root.hovered || root.down ? Theme.sunken : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }
}
