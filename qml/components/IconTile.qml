import QtQuick
import Sidelight.Theme

Rectangle {
    id: root

    required property string name
    property color ink: Theme.text2

    implicitWidth: Theme.tile
    implicitHeight: Theme.tile
    radius: 8
    color: Theme.sunken
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: root.name
        color: root.ink
    }
}
