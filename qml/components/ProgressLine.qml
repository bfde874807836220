import QtQuick
import Sidelight.Theme

// How far; below 0 = nobody knows, and it moves to and fro.
Rectangle {
    id: root

    required property real value
    property color ink: Theme.warning
    readonly property bool known: value >= 0

    implicitHeight: 4
    radius: 2
    color: Theme.track
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.known ? Math.round(root.value * 100) + " %" : ""

    Rectangle {
        id: bar

        height: parent.height
        radius: parent.radius
        color: root.ink
        width: root.known ? parent.width * root.value : parent.width * 0.3
        x: root.known && root.LayoutMirroring.enabled ? root.width - width : 0

        Behavior on width {
            NumberAnimation {
                duration: Theme.calm
            }
        }
        SequentialAnimation on x {
            running: !root.known && root.visible && !Theme.reducedMotion
            loops: Animation.Infinite
            NumberAnimation {
                from: 0
                to: root.width * 0.7
                duration: 900
                easing.type: Easing.InOutQuad
            }
            NumberAnimation {
                from: root.width * 0.7
                to: 0
                duration: 900
                easing.type: Easing.InOutQuad
            }
        }
    }
}
