import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// A small button among others of its kind: it does something, and is not chosen.
T.AbstractButton {
    id: root

    required property string label
    // Other than what it stands on.
    property color ground: Theme.sunken

    implicitHeight: Theme.chipHeight
    implicitWidth: contentItem.implicitWidth + 14
    Accessible.role: Accessible.Button
    Accessible.name: root.label

    contentItem: ChipFace {
        label: root.label
        iconName: ""
        ink: Theme.text2
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.hovered || root.down ? Theme.sunkenHover : root.ground

        FocusRing {
            shown: root.visualFocus
        }
    }
}
