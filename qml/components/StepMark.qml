import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// The round mark of a step: done, current, to come.
T.AbstractButton {
    id: root

    required property string label
    required property bool done
    required property bool current

    implicitWidth: Theme.mark
    implicitHeight: Theme.mark
    Accessible.role: Accessible.CheckBox
    // A button sets its own role when a screen reader comes.
    Accessible.onRoleChanged: if (root.Accessible.role !== Accessible.CheckBox)
        root.Accessible.role = Accessible.CheckBox
    Accessible.name: root.label
    Accessible.checkable: true
    Accessible.checked: root.done

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: root.done
            name: "done"
            size: Theme.iconTiny
            color: Theme.surface
        }
    }
    background: Rectangle {
        radius: width / 2
        color: root.done ? Theme.good : root.hovered ? Theme.sunken : Theme.surface
        border.width: root.done ? 0 : 2
        border.color: root.current ? Theme.accent : Theme.field

        FocusRing {
            shown: root.visualFocus
        }
    }
}
