import QtQuick
import Sidelight.Components

// For how long an alert stays away.
PanelMenu {
    id: root

    signal snoozeAsked(minutes: int)
    signal muteAsked

    PanelMenuItem {
        label: qsTr("For 5 minutes")
        iconName: "snooze"
        onTriggered: root.snoozeAsked(5)
    }
    PanelMenuItem {
        label: qsTr("For 15 minutes")
        iconName: "snooze"
        onTriggered: root.snoozeAsked(15)
    }
    PanelMenuItem {
        label: qsTr("For an hour")
        iconName: "snooze"
        onTriggered: root.snoozeAsked(60)
    }
    MenuLine {}
    PanelMenuItem {
        label: qsTr("Not for this interaction")
        iconName: "notifications_off"
        onTriggered: root.muteAsked()
    }
}
