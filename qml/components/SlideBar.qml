import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// A number along a bar; the arrow keys go by steps.
T.Slider {
    id: root

    required property string label

    implicitWidth: 160
    implicitHeight: Theme.inputHeight
    snapMode: T.Slider.SnapAlways
    Accessible.role: Accessible.Slider
    Accessible.name: root.label

    background: Rectangle {
        y: (root.height - height) / 2
        width: root.width
        height: 4
        radius: 2
        color: Theme.sunken

        Rectangle {
            anchors.left: parent.left
            width: root.position * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.width - width)
        y: (root.height - height) / 2
        width: Theme.mark - 2
        height: width
        radius: width / 2
        color: Theme.surface
        border.width: 2
        border.color: Theme.accent

        FocusRing {
            shown: root.visualFocus
        }
    }
}
