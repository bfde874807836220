import QtQuick
import Sidelight.Theme

Rectangle {
    id: root

    property real size: 7 * Theme.textScale

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size / 2
    Accessible.ignored: true
}
