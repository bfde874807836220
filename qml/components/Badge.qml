import QtQuick
import Sidelight.Theme

Rectangle {
    id: root

    required property string text

    visible: root.text !== ""
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 8)
    implicitHeight: 16 * Math.max(1, Theme.textScale)
    radius: height / 2
    color: Theme.critical
    Accessible.ignored: true

    PlainText {
        id: label

        anchors.centerIn: parent
        text: root.text
        color: Theme.criticalInk
        lineHeight: 1
        font.pixelSize: Theme.fontTiny
        font.weight: Font.Bold
        Accessible.ignored: true
    }
}
