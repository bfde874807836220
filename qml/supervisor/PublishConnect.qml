import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Which hub, whose panels, and who one is.
Card {
    id: root

    required property PublishViewModel publishing
    readonly property bool open: !root.publishing.connected && !root.publishing.busy

    title: qsTr("Hub")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    FormLine {
        width: parent.width
        visible: !root.publishing.connected
        label: qsTr("Address")

        LineBox {
            width: parent.width
            label: qsTr("Address of the hub")
            placeholderText: "https://"
            value: root.publishing.hub
            enabled: root.open
            onEdited: text => root.publishing.hub = text
            onAccepted: root.publishing.connectToHub()
        }
    }
    FileLine {
        width: parent.width
        visible: !root.publishing.connected && !root.publishing.signsIn
        label: qsTr("Token")
        hint: qsTr("A file with a supervisor's token. It is read when it is used, and kept nowhere.")
        spoken: qsTr("File of the token")
        choosing: qsTr("Choose the file of the token")
        value: root.publishing.tokenFile
        editable: root.open
        onEdited: text => root.publishing.tokenFile = text
        onAccepted: root.publishing.connectToHub()
        onWanted: root.publishing.tokenFileWanted()
    }
    FormLine {
        width: parent.width
        visible: !root.publishing.connected
        label: qsTr("Team")

        LineBox {
            label: qsTr("Team")
            value: root.publishing.team
            enabled: root.open
            onEdited: text => root.publishing.team = text
            onAccepted: root.publishing.connectToHub()
        }
        PanelButton {
            height: Theme.inputHeight
            visible: !root.publishing.busy
            kind: PanelButton.Primary
            label: qsTr("Connect")
            enabled: root.publishing.canConnect
            onClicked: root.publishing.connectToHub()
        }
    }
    PlainText {
        width: parent.width
        visible: root.publishing.connected
        //: A team's name, the hub's address
        text: qsTr("Team %1 at %2").arg(root.publishing.team).arg(root.publishing.hub)
        wrapMode: Text.WrapAnywhere
    }
    Flow {
        width: parent.width
        visible: root.publishing.connected && !root.publishing.busy
        spacing: Theme.small

        PanelButton {
            iconName: "refresh"
            label: qsTr("Ask again")
            onClicked: root.publishing.refresh()
        }
        PanelButton {
            kind: PanelButton.Quiet
            label: qsTr("Leave")
            onClicked: root.publishing.leave()
        }
    }
    BusyLine {
        width: parent.width
        visible: root.publishing.busy
        text: root.publishing.busyText
        onCancelled: root.publishing.cancel()
    }
}
