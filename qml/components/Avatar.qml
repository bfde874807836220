import QtQuick
import Sidelight.Theme

Rectangle {
    id: root

    required property string initials
    property real size: Theme.avatar

    implicitWidth: root.size
    implicitHeight: root.size
    radius: width / 2
    color: Theme.accentBack
    Accessible.ignored: true

    PlainText {
        anchors.centerIn: parent
        visible: root.initials !== ""
        text: root.initials
        color: Theme.accent
        lineHeight: 1
        font.pixelSize: root.size * 0.375
        font.weight: Font.Bold
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        visible: root.initials === ""
        name: "person_outline"
        size: root.size * 0.55
        color: Theme.accent
    }
}
