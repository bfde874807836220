import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Search, and the end of the interaction.
Rectangle {
    id: root

    required property PanelViewModel panel
    readonly property bool searchable: panel.customer.view === CustomerViewModel.Known || panel.customer.view === CustomerViewModel.Nobody
    signal wrapUpWanted

    function focusSearch() {
        search.forceActiveFocus();
    }

    visible: root.panel.hasInteraction
    implicitHeight: visible ? row.implicitHeight + 16 : 0
    height: implicitHeight
    color: Theme.surface

    Divider {
        width: parent.width
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: Theme.small

        SearchBox {
            id: search

            Layout.fillWidth: true
            enabled: root.searchable
            opacity: enabled ? 1 : 0.5
            label: qsTr("Find in history")
            keyCap: qsTr("Ctrl K")
            value: root.panel.search.query
            onEdited: text => root.panel.search.query = text
            onCleared: root.panel.search.clear()
        }
        PanelButton {
            visible: root.panel.canClose
            label: qsTr("Close")
            iconName: "done"
            onClicked: root.panel.closeInteraction()
        }
        PanelButton {
            label: qsTr("Wrap up")
            iconName: "edit_note"
            onClicked: root.wrapUpWanted()
        }
    }
}
