import QtQuick
import Sidelight.Theme

// Around what the keyboard is on; not shown to those who point.
Rectangle {
    id: root

    required property bool shown

    anchors.fill: parent
    anchors.margins: -3
    visible: root.shown
    color: "transparent"
    radius: Theme.radiusButton + 3
    border.width: Theme.focusWidth
    border.color: Theme.accent
}
