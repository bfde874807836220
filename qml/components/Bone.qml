import QtQuick
import Sidelight.Theme

// Where something will stand in a moment.
Rectangle {
    id: root

    implicitHeight: 12
    radius: 4
    color: Theme.sunken
    Accessible.ignored: true
}
