import QtQuick
import Sidelight.Theme

Rectangle {
    id: root

    required property int count

    visible: root.count > 0
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 8)
    implicitHeight: 16 * Math.max(1, Theme.textScale)
    radius: height / 2
    color: Theme.critical
    Accessible.ignored: true

    PlainText {
        id: label

        anchors.centerIn: parent
        text: root.count > 99 ? "99+" : root.count
        color: Theme.criticalInk
        lineHeight: 1
        font.pixelSize: Theme.fontTiny
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
