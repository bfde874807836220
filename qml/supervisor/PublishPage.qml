import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The draft's way to the panels, and back.
ScrollPage {
    id: root

    required property PublishViewModel publishing

    PageTitle {
        width: root.contentWidth
        title: qsTr("Publish")
        detail: qsTr("Panels take over what is published in seconds, while agents work. Nothing that is typed is lost.")
    }
    PublishConnect {
        width: root.contentWidth
        publishing: root.publishing
    }
    Notice {
        width: root.contentWidth
        visible: root.publishing.failure !== ""
        tone: Notice.Critical
        icon: "error_outline"
        title: root.publishing.failure
        detail: root.publishing.secondMissing ? qsTr("No panel has changed. Hand it in as a file: somebody else opens it on this page, sees what it changes, signs and publishes.") : ""
        moreSpace: root.publishing.secondMissing ? Theme.tiny : 0

        Column {
            width: parent.width
            visible: root.publishing.secondMissing
            spacing: Theme.tiny

            FileLine {
                width: parent.width
                label: qsTr("Hand in as")
                spoken: qsTr("File for what was refused")
                choosing: qsTr("Choose the file for what was refused")
                value: root.publishing.handInFile
                editable: !root.publishing.busy
                onEdited: text => root.publishing.handInFile = text
                onWanted: root.publishing.handInFileWanted()
            }
            PanelButton {
                anchors.left: parent.left
                iconName: "outbox"
                label: qsTr("Hand it in")
                enabled: root.publishing.canHandInRefused
                onClicked: root.publishing.handInRefused()
            }
        }
    }
    Notice {
        width: root.contentWidth
        visible: root.publishing.success !== ""
        tone: Notice.Info
        icon: "check"
        title: root.publishing.success
    }
    Notice {
        width: root.contentWidth
        visible: root.publishing.other
        tone: Notice.Warning
        icon: "call_split"
        title: root.publishing.otherTitle
        detail: qsTr("Put both together, or choose one of them. Nothing is published by that, and it can be undone.")
        moreSpace: Theme.tiny

        Flow {
            width: parent.width
            spacing: Theme.small

            PanelButton {
                kind: PanelButton.Primary
                label: qsTr("Put both together")
                onClicked: root.publishing.mergeOther()
            }
            PanelButton {
                label: qsTr("Mine")
                onClicked: root.publishing.keepMine()
            }
            PanelButton {
                label: qsTr("The other one")
                onClicked: root.publishing.takeOther()
            }
        }
    }
    PublishInForce {
        width: root.contentWidth
        visible: root.publishing.connected
        live: root.publishing.live
    }
    PublishPanels {
        width: root.contentWidth
        visible: root.publishing.connected
        publishing: root.publishing
    }
    PublishSign {
        width: root.contentWidth
        visible: root.publishing.connected
        publishing: root.publishing
    }
    PublishDraft {
        width: root.contentWidth
        visible: root.publishing.connected
        publishing: root.publishing
    }
    PublishHandedIn {
        width: root.contentWidth
        visible: root.publishing.connected
        handedIn: root.publishing.handedIn
        busy: root.publishing.busy
    }
}
