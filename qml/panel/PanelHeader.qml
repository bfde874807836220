import QtQuick
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Theme

// Interactions, the state of the link, the menu.
Rectangle {
    id: root

    required property PanelViewModel panel
    signal menuWanted(anchor: Item)

    implicitHeight: Theme.tabHeight
    color: Theme.surface

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    TabStrip {
        id: tabs

        anchors.left: parent.left
        anchors.leftMargin: 4
        anchors.right: mark.left
        anchors.rightMargin: 8
        height: parent.height
        tabs: root.panel.tabs
        onChosen: row => root.panel.focusTab(row)
    }
    LiveMark {
        id: mark

        anchors.right: more.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        status: root.panel.status
        // The tab in front and the number of the others need their room too.
        limit: Math.min(root.width / 2, root.width - more.width - tabs.least - 20)
    }
    IconButton {
        id: more

        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Menu")
        iconName: "more_vert"
        onClicked: root.menuWanted(more)
    }
}
