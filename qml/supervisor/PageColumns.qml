import QtQuick
import Sidelight.Theme

// Two columns of a page: beside each other where there is room, else one below the other.
Flow {
    id: root

    default property alias first: left.data
    property alias second: right.data
    readonly property bool beside: root.width >= 720 * Math.max(1, Theme.textScale)
    readonly property real columnWidth: root.beside ? (root.width - Theme.gap) / 2 : root.width

    spacing: Theme.gap

    Column {
        id: left

        width: root.columnWidth
        spacing: Theme.gap
    }
    Column {
        id: right

        width: root.columnWidth
        spacing: Theme.gap
    }
}
