import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Search, and the end of the interaction.
Rectangle {
    id: root

    required property PanelViewModel panel
    // The words of the search need the room more than those of the buttons.
    readonly property bool narrow: width < 250 * Theme.textScale
    signal wrapUpWanted

    function focusSearch() {
        search.forceActiveFocus();
    }

    implicitHeight: row.implicitHeight + 16
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
            label: qsTr("Find anything")
            keyCap: qsTr("Ctrl K")
            value: root.panel.search.query
            onEdited: text => root.panel.search.query = text
            onCleared: root.panel.search.clear()
            onMoved: rows => root.panel.search.move(rows)
            onChosen: root.panel.search.openCurrent()
        }
        PanelButton {
            visible: root.panel.canClose
            label: qsTr("Close")
            iconName: "done"
            bare: root.narrow
            onClicked: root.panel.closeInteraction()
        }
        PanelButton {
            visible: root.panel.hasInteraction
            label: qsTr("Wrap up")
            iconName: "edit_note"
            bare: root.narrow
            onClicked: root.wrapUpWanted()
        }
    }
}
