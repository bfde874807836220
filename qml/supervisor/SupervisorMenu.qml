import QtQuick
import Sidelight.Components
import Sidelight.Console

// What one needs now and then.
PanelMenu {
    id: root

    required property ConsoleViewModel desk

    implicitWidth: 300
    signal signInWanted

    PanelMenuItem {
        label: qsTr("Open…")
        iconName: "folder_open"
        keyCap: "Ctrl O"
        onTriggered: root.desk.openWanted()
    }
    PanelMenuItem {
        label: qsTr("Save as…")
        iconName: "save"
        keyCap: "Ctrl ⇧ S"
        onTriggered: root.desk.saveAsWanted()
    }
    MenuLine {}
    PanelMenuItem {
        label: root.desk.undoText
        iconName: "undo"
        keyCap: "Ctrl Z"
        enabled: root.desk.canUndo
        onTriggered: root.desk.undo()
    }
    PanelMenuItem {
        label: root.desk.redoText
        iconName: "redo"
        keyCap: "Ctrl ⇧ Z"
        enabled: root.desk.canRedo
        onTriggered: root.desk.redo()
    }
    MenuLine {}
    PanelMenuItem {
        enabled: root.desk.signIn.offered
        label: root.desk.signIn.menuText
        iconName: "person"
        onTriggered: root.signInWanted()
    }
    PanelMenuItem {
        label: qsTr("Appearance")
        iconName: "brightness_6"
        detail: root.desk.appearance.modeText
        onTriggered: root.desk.appearance.nextMode()
    }
    PanelMenuItem {
        label: qsTr("Larger text")
        iconName: "zoom_in"
        onTriggered: root.desk.appearance.larger()
    }
    PanelMenuItem {
        label: qsTr("Smaller text")
        iconName: "zoom_out"
        onTriggered: root.desk.appearance.smaller()
    }
}
