pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Theme

// The interactions, side by side; the one in front has the line below it.
ListView {
    id: root

    required property TabsModel tabs
    signal chosen(row: int)

    model: root.tabs
    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Interactions")

    delegate: Tab {
        id: tab

        height: root.height
        roomForTime: root.width > 150 * Theme.textScale
        onClicked: root.chosen(tab.index)
    }
}
