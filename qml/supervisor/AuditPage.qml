pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Who published, revealed, looked up and erased, a page at a time.
ScrollPage {
    id: root

    required property AuditViewModel audit
    required property PublishViewModel publishing

    mostWidth: 900

    PageTitle {
        width: root.contentWidth
        title: qsTr("Audit")
        detail: qsTr("Who published, rolled back, looked at hidden values, looked customers up, erased, and what was refused.")
    }
    PublishConnect {
        width: root.contentWidth
        visible: !root.audit.connected
        publishing: root.publishing
    }
    Notice {
        width: root.contentWidth
        visible: !root.audit.connected && root.publishing.failure !== ""
        tone: Notice.Critical
        icon: "error_outline"
        title: root.publishing.failure
    }
    AuditFilters {
        width: root.contentWidth
        visible: root.audit.connected
        audit: root.audit
    }
    Notice {
        width: root.contentWidth
        visible: root.audit.failure !== ""
        tone: Notice.Critical
        icon: "error_outline"
        title: root.audit.failure
    }
    Notice {
        width: root.contentWidth
        visible: root.audit.success !== ""
        tone: Notice.Info
        icon: "check"
        title: root.audit.success
    }
    AuditChainState {
        width: root.contentWidth
        visible: root.audit.chain !== ""
        audit: root.audit
    }
    Notice {
        width: root.contentWidth
        visible: root.audit.loaded && !root.audit.connected
        tone: Notice.Warning
        icon: "schedule"
        title: root.audit.asOf
        detail: qsTr("Connect to the hub for what it is now.")
    }
    Notice {
        width: root.contentWidth
        visible: root.audit.nothing
        tone: Notice.Info
        icon: "info_outline"
        title: qsTr("Nothing of that kind is in the audit")
        detail: qsTr("Choose other words, another kind or more days.")
    }
    Card {
        width: root.contentWidth
        visible: root.audit.records.count > 0
        title: qsTr("Records, newest first")

        Repeater {
            model: root.audit.records
            delegate: AuditLine {
                required property int index

                width: parent?.width ?? 0
                last: index === root.audit.records.count - 1
            }
        }
    }
    Flow {
        width: root.contentWidth
        visible: root.audit.hasNewer || root.audit.hasOlder
        spacing: Theme.small

        PanelButton {
            iconName: "expand_less"
            label: qsTr("Newer")
            enabled: root.audit.hasNewer && !root.audit.busy
            onClicked: root.audit.newer()
        }
        PanelButton {
            iconName: "expand_more"
            label: qsTr("Older")
            enabled: root.audit.hasOlder && !root.audit.busy
            onClicked: root.audit.older()
        }
    }
}
