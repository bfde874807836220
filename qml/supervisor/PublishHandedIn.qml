import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What somebody else signed and handed in: looked at, signed a second time, published.
Card {
    id: root

    required property HandedInViewModel handedIn
    required property bool busy

    title: qsTr("Handed in to you")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    FileLine {
        width: parent.width
        label: qsTr("File")
        hint: root.handedIn.opened ? "" : qsTr("What somebody else has signed, for you to look at, sign and publish.")
        error: root.handedIn.failure
        spoken: qsTr("File that was handed in")
        choosing: qsTr("Choose the file that was handed in")
        value: root.handedIn.file
        editable: !root.busy
        onEdited: text => root.handedIn.file = text
        onAccepted: root.handedIn.open()
        onWanted: root.handedIn.fileWanted()
    }
    PanelButton {
        anchors.left: parent.left
        height: Theme.inputHeight
        visible: !root.handedIn.opened
        label: qsTr("Open")
        enabled: root.handedIn.canOpen && !root.busy
        onClicked: root.handedIn.open()
    }
    PlainText {
        width: parent.width
        visible: root.handedIn.opened
        text: root.handedIn.title
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontLarge
        font.weight: Font.DemiBold
    }
    PlainText {
        width: parent.width
        visible: root.handedIn.opened && text !== ""
        text: root.handedIn.signers
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    PlainText {
        width: parent.width
        visible: root.handedIn.opened
        text: root.handedIn.changesText
        wrapMode: Text.Wrap
    }
    ChangeLines {
        width: parent.width
        changes: root.handedIn.changes
    }
    PlainText {
        width: parent.width
        visible: root.handedIn.inDraft
        text: qsTr("It is your draft now: look at it on every page, try it, change it. Undo brings back what you had. What you change in it is yours to publish, as your draft.")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Flow {
        width: parent.width
        visible: root.handedIn.opened
        spacing: Theme.small

        PanelButton {
            kind: PanelButton.Primary
            height: Theme.inputHeight
            iconName: "publish"
            label: root.handedIn.publishText
            enabled: root.handedIn.hindrance === "" && !root.busy
            onClicked: root.handedIn.publish()
        }
        PanelButton {
            height: Theme.inputHeight
            visible: !root.handedIn.inDraft
            iconName: "edit"
            label: qsTr("Take it into the editor")
            enabled: root.handedIn.canTake && !root.busy
            onClicked: root.handedIn.take()
        }
        PanelButton {
            height: Theme.inputHeight
            visible: root.handedIn.ofRules
            iconName: "history"
            label: qsTr("Try it on the past")
            enabled: (root.handedIn.inDraft || root.handedIn.canTake) && !root.busy
            onClicked: root.handedIn.tryOnPast()
        }
        PanelButton {
            kind: PanelButton.Quiet
            height: Theme.inputHeight
            label: qsTr("Put away")
            onClicked: root.handedIn.close()
        }
    }
    PlainText {
        width: parent.width
        visible: text !== "" && !root.busy
        text: root.handedIn.hindrance
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
