import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// A chip that opens a menu to choose from. Shows its icon, and what is chosen instead of it.
T.AbstractButton {
    id: root

    required property string label
    required property string iconName
    property string choice // empty: nothing is chosen
    property PanelMenu menu

    readonly property bool chosen: choice !== ""

    implicitHeight: Theme.chipHeight
    implicitWidth: contentItem.implicitWidth + 14
    Accessible.role: Accessible.Button
    Accessible.name: root.chosen ? qsTr("%1: %2").arg(root.label).arg(root.choice) : root.label
    onClicked: if (root.menu)
        root.menu.open()

    contentItem: ChipFace {
        label: root.choice
        iconName: root.chosen ? "" : root.iconName
        ink: root.chosen ? Theme.accentInk : Theme.text2
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.chosen ? Theme.accent : root.hovered || root.down ? Theme.sunkenHover : Theme.sunken

        FocusRing {
            shown: root.visualFocus
        }
    }
}
