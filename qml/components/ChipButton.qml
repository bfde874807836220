pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// A chip to choose by: a filter, an outcome. Icon or text.
T.AbstractButton {
    id: root

    required property string label
    property string iconName
    property bool chosen: false
    readonly property color ink: chosen ? Theme.accentInk : Theme.text2

    implicitHeight: Theme.chipHeight
    implicitWidth: contentItem.implicitWidth + 14
    Accessible.role: Accessible.CheckBox
    // A button sets its own role when a screen reader comes.
    Accessible.onRoleChanged: if (root.Accessible.role !== Accessible.CheckBox)
        root.Accessible.role = Accessible.CheckBox
    Accessible.name: root.label
    Accessible.checkable: true
    Accessible.checked: root.chosen

    contentItem: Face {
        button: root
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.chosen ? Theme.accent : root.hovered || root.down ? Theme.sunkenHover : Theme.sunken

        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitWidth: face.button.iconName !== "" ? icon.width : text.implicitWidth

        Icon {
            id: icon

            anchors.centerIn: parent
            visible: face.button.iconName !== ""
            name: face.button.iconName
            size: Theme.iconTiny
            color: face.button.ink
        }
        PlainText {
            id: text

            anchors.centerIn: parent
            visible: face.button.iconName === ""
            text: face.button.label
            lineHeight: 1
            color: face.button.ink
            font.pixelSize: Theme.fontMeta
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }
}
