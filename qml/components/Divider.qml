import QtQuick
import Sidelight.Theme

Rectangle {
    id: root

    implicitHeight: 1
    color: Theme.line
    Accessible.ignored: true
}
