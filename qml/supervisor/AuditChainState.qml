import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Whether the audit is as it was written.
Notice {
    id: root

    required property AuditViewModel audit

    tone: root.audit.chainBroken ? Notice.Critical : Notice.Info
    icon: root.audit.chainBroken ? "gpp_bad" : root.audit.chainWhole ? "verified_user" : "policy"
    title: root.audit.chain
    detail: root.audit.retention
    moreSpace: Theme.tiny

    Flow {
        width: parent.width
        visible: root.audit.connected
        spacing: Theme.small

        PanelButton {
            label: qsTr("Go through the chain")
            enabled: !root.audit.busy
            onClicked: root.audit.verify()
        }
    }
}
