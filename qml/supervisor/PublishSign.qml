import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// With whose key everything here is signed.
Card {
    id: root

    required property PublishViewModel publishing

    title: qsTr("Sign with")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    FileLine {
        width: parent.width
        label: qsTr("Key")
        hint: qsTr("Made with sidelightctl config keygen.")
        spoken: qsTr("File of the signing key")
        choosing: qsTr("Choose the file of the signing key")
        value: root.publishing.keyFile
        editable: !root.publishing.busy
        onEdited: text => root.publishing.keyFile = text
        onWanted: root.publishing.keyFileWanted()
    }
    FileLine {
        width: parent.width
        label: qsTr("Passphrase")
        spoken: qsTr("File of the key's passphrase")
        choosing: qsTr("Choose the file of the key's passphrase")
        value: root.publishing.passphraseFile
        editable: !root.publishing.busy
        onEdited: text => root.publishing.passphraseFile = text
        onWanted: root.publishing.passphraseFileWanted()
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.publishing.keyText
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
