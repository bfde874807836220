pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight.Console
import Sidelight.Theme

// The figures one looks at first, beside each other where there is room.
GridLayout {
    id: root

    required property FiguresModel figures
    readonly property real room: root.width / Math.max(1, Theme.textScale)

    columns: room >= 720 ? 4 : room >= 380 ? 2 : 1
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Repeater {
        model: root.figures
        delegate: FigureTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        }
    }
}
