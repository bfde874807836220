import QtQuick
import Sidelight.Theme

// A sheet of paper with one thing on it. Children stand below each other.
Item {
    id: root

    default property alias content: column.data
    property color color: Theme.surface
    property color edge: Theme.cardEdge
    property real spacing: 0
    property string title

    // Whole pixels: what stands below begins on one, and lines stay sharp.
    implicitHeight: Math.ceil(column.implicitHeight) + 2 * Theme.padding
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 1
        anchors.bottomMargin: -1
        radius: Theme.radiusCard
        color: Theme.cardShadow
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: root.color
        border.width: 1
        border.color: root.edge
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        spacing: root.spacing
    }
}
