import QtQuick
import Sidelight.Components

// For how long an alert stays away.
PanelMenu {
    id: root

    required property int usualMinutes
    required property string usualText
    signal snoozeAsked(minutes: int)
    signal muteAsked

    PanelMenuItem {
        label: root.usualText
        iconName: "snooze"
        keyCap: qsTr("Alt S")
        onTriggered: root.snoozeAsked(root.usualMinutes)
    }
    PanelMenuItem {
        visible: root.usualMinutes !== 5
        height: visible ? implicitHeight : 0
        label: qsTr("For 5 minutes")
        iconName: "snooze"
        onTriggered: root.snoozeAsked(5)
    }
    PanelMenuItem {
        visible: root.usualMinutes !== 60
        height: visible ? implicitHeight : 0
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
