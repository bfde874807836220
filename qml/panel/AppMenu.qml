import QtQuick
import Sidelight
import Sidelight.Components

// The ⋮ menu.
PanelMenu {
    id: root

    required property PanelViewModel panel
    signal aboutWanted
    signal keysWanted
    signal missesWanted
    signal pagesWanted
    signal settingsWanted
    signal signInWanted

    PanelMenuItem {
        label: root.panel.status.offline ? qsTr("Work online") : qsTr("Work offline")
        iconName: root.panel.status.offline ? "cloud_queue" : "cloud_off"
        onTriggered: root.panel.status.toggleOffline()
    }
    PanelMenuItem {
        enabled: root.panel.customer.view === CustomerViewModel.Known
        label: qsTr("This is somebody else")
        iconName: "person_off"
        keyCap: qsTr("Ctrl U")
        onTriggered: root.panel.customer.unlink()
    }
    PanelMenuItem {
        enabled: root.panel.customer.view === CustomerViewModel.Known
        label: qsTr("Why no alert?")
        iconName: "rule"
        onTriggered: root.missesWanted()
    }
    MenuLine {}
    PanelMenuItem {
        label: qsTr("Settings")
        iconName: "settings"
        keyCap: qsTr("Ctrl ,")
        onTriggered: root.settingsWanted()
    }
    PanelMenuItem {
        label: qsTr("Appearance")
        iconName: "contrast"
        detail: root.panel.appearance.modeText
        onTriggered: root.panel.appearance.nextMode()
    }
    PanelMenuItem {
        label: qsTr("Larger text")
        iconName: "text_increase"
        keyCap: qsTr("Ctrl +")
        onTriggered: root.panel.appearance.larger()
    }
    PanelMenuItem {
        label: qsTr("Smaller text")
        iconName: "text_decrease"
        keyCap: qsTr("Ctrl −")
        onTriggered: root.panel.appearance.smaller()
    }
    PanelMenuItem {
        enabled: root.panel.pages.available
        label: qsTr("Connected pages")
        iconName: "language"
        keyCap: qsTr("Alt C")
        onTriggered: root.pagesWanted()
    }
    PanelMenuItem {
        enabled: root.panel.signIn.offered
        label: root.panel.signIn.menuText
        iconName: "person"
        onTriggered: root.signInWanted()
    }
    MenuLine {}
    PanelMenuItem {
        label: qsTr("Keyboard shortcuts")
        iconName: "keyboard"
        keyCap: qsTr("F1")
        onTriggered: root.keysWanted()
    }
    PanelMenuItem {
        label: qsTr("About and versions")
        iconName: "info_outline"
        onTriggered: root.aboutWanted()
    }
}
