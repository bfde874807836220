pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The alerts within the budget, and how many there are beside them.
Column {
    id: root

    required property PanelViewModel panel

    visible: panel.alerts.count > 0
    spacing: Theme.gap

    Repeater {
        model: root.panel.alerts
        delegate: AlertCard {
            id: alert

            width: root.width
            why: root.panel.why
            onAcknowledgeAsked: root.panel.acknowledge(alert.key)
            snoozeMinutes: root.panel.settings.snoozeMinutes
            snoozeText: root.panel.settings.snoozeText
            onSnoozeAsked: minutes => root.panel.snooze(alert.key, minutes)
            onMuteAsked: root.panel.mute(alert.key)
            onWhyAsked: root.panel.toggleAlertWhy(alert.key)
            onEventsAsked: root.panel.showAlertEvents(alert.key)
        }
    }
    PlainText {
        width: root.width
        height: Math.ceil(implicitHeight)
        leftPadding: Theme.padding
        rightPadding: Theme.padding
        visible: root.panel.customer.stale
        text: qsTr("Alerts: %1").arg(root.panel.customer.staleText)
        wrapMode: Text.Wrap
        color: Theme.warning
        font.pixelSize: Theme.fontSmall
    }
    PanelButton {
        width: root.width
        visible: root.panel.alerts.overBudget
        kind: PanelButton.Quiet
        iconName: root.panel.alerts.expanded ? "expand_less" : "expand_more"
        label: root.panel.alerts.moreText
        onClicked: root.panel.alerts.toggleMore()
    }
}
