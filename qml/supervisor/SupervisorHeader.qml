import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Which draft it is, how it stands, and what holds for all pages.
Rectangle {
    id: root

    required property ConsoleViewModel desk
    readonly property bool roomy: root.width >= 900 * Math.max(1, Theme.textScale)
    signal faultsWanted
    signal signInWanted

    implicitHeight: 48 * Math.max(1, Theme.textScale)
    color: Theme.surface

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    PlainText {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap * 1.5
        anchors.verticalCenter: parent.verticalCenter
        visible: root.width >= 560 * Math.max(1, Theme.textScale)
        width: visible ? implicitWidth : 0
        text: qsTr("Sidelight")
        font.pixelSize: Theme.fontLarge
        font.weight: Font.Bold
    }
    PlainText {
        id: role

        anchors.left: name.right
        anchors.leftMargin: Theme.small
        anchors.baseline: name.baseline
        visible: root.roomy
        width: visible ? implicitWidth : 0
        text: qsTr("Supervisor")
        color: Theme.text3
    }
    Row {
        anchors.left: role.visible ? role.right : name.visible ? name.right : parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: tools.left
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        layoutDirection: Qt.RightToLeft
        spacing: Theme.small
        clip: true

        Chip {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width)
            text: root.desk.draftText
            icon: root.desk.draftChanged ? "edit" : "check"
            tone: root.desk.draftChanged ? Chip.Warning : Chip.Plain
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.roomy
            text: root.desk.savedText
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tiny

        PanelButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.desk.faultsText !== ""
            bare: !root.roomy
            iconName: "error_outline"
            label: root.desk.faultsText
            onClicked: root.faultsWanted()
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            label: root.desk.undoText
            iconName: "undo"
            enabled: root.desk.canUndo
            opacity: enabled ? 1 : 0.4
            onClicked: root.desk.undo()
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            label: root.desk.redoText
            iconName: "redo"
            enabled: root.desk.canRedo
            opacity: enabled ? 1 : 0.4
            onClicked: root.desk.redo()
        }
        PanelButton {
            anchors.verticalCenter: parent.verticalCenter
            kind: PanelButton.Primary
            label: qsTr("Save")
            enabled: root.desk.dirty
            onClicked: root.desk.save()
        }
        IconButton {
            id: more

            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Menu")
            iconName: "more_vert"
            onClicked: menu.popup(more, root.LayoutMirroring.enabled ? 0 : more.width - menu.width, more.height + 2)
        }
    }
    SupervisorMenu {
        id: menu

        desk: root.desk
        onSignInWanted: root.signInWanted()
    }
}
