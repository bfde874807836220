import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// The round mark of a step: done, current, to come.
T.CheckBox {
    id: root

    required property string label
    required property bool done
    required property bool current

    implicitWidth: Theme.mark
    implicitHeight: Theme.mark
    checked: root.done
    nextCheckState: () => root.checkState // the model decides
    Accessible.name: root.label

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
