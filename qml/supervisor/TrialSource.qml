import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Where the past is, how much of it counts, and the button; while a trial runs, how far it is.
Card {
    id: root

    required property PastViewModel past

    title: qsTr("The past")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    Flow {
        width: parent.width
        spacing: 6

        ChipButton {
            label: qsTr("A panel's cache on this computer")
            chosen: root.past.kind === 0
            onClicked: root.past.kind = 0
        }
        ChipButton {
            label: qsTr("A file of events")
            chosen: root.past.kind === 1
            onClicked: root.past.kind = 1
        }
    }
    FileLine {
        width: parent.width
        label: root.past.kind === 0 ? qsTr("Profile") : qsTr("File")
        hint: root.past.kind === 0 ? qsTr("The folder that the panel's --profile names. The panel may be running.") : qsTr("CloudEvents as JSON lines, in the order in which they came. The days end with the newest.")
        spoken: root.past.kind === 0 ? qsTr("Folder of the profile") : qsTr("File of events")
        choosing: root.past.kind === 0 ? qsTr("Choose a folder") : qsTr("Choose a file")
        value: root.past.place
        editable: !root.past.running
        onEdited: text => root.past.place = text
        onAccepted: root.past.start()
        onWanted: root.past.kind === 0 ? root.past.folderWanted() : root.past.fileWanted()
    }
    FileLine {
        width: parent.width
        visible: root.past.kind === 0
        label: qsTr("Passphrase")
        hint: qsTr("Only where it is not in the keychain.")
        spoken: qsTr("File of the passphrase")
        choosing: qsTr("Choose the file of the passphrase")
        placeholder: qsTr("In the keychain")
        value: root.past.passphraseFile
        editable: !root.past.running
        onEdited: text => root.past.passphraseFile = text
        onWanted: root.past.passphraseWanted()
    }
    FormLine {
        width: parent.width
        label: qsTr("The last")

        SelectBox {
            label: qsTr("Days")
            choices: root.past.spans
            current: root.past.span
            enabled: !root.past.running
            onPicked: index => root.past.span = index
        }
        PanelButton {
            height: Theme.inputHeight
            visible: !root.past.running
            kind: PanelButton.Primary
            iconName: "history"
            label: qsTr("Try it")
            enabled: root.past.ready
            onClicked: root.past.start()
        }
        PanelButton {
            height: Theme.inputHeight
            visible: root.past.running
            label: qsTr("Cancel")
            onClicked: root.past.stop()
        }
    }
    ProgressLine {
        width: parent.width
        visible: root.past.running
        value: root.past.progress
        ink: Theme.accent
    }
    PlainText {
        width: parent.width
        visible: root.past.running
        text: root.past.progressText
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
