import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// A chip to choose by: a filter, an outcome. Icon or text. (What does something is an ActionChip.)
T.CheckBox {
    id: root

    required property string label
    property string iconName
    property bool chosen: false
    readonly property color ink: chosen ? Theme.accentInk : Theme.text2

    implicitHeight: Theme.chipHeight
    implicitWidth: contentItem.implicitWidth + 14
    checked: root.chosen
    nextCheckState: () => root.checkState // the model decides
    Accessible.name: root.label

    contentItem: ChipFace {
        label: root.label
        iconName: root.iconName
        ink: root.ink
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.chosen ? Theme.accent : root.hovered || root.down ? Theme.sunkenHover : Theme.sunken

        FocusRing {
            shown: root.visualFocus
        }
    }
}
