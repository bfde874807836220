import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// A note on this interaction. It is kept while it is typed.
Card {
    id: root

    required property DraftViewModel note

    function focusText() {
        box.forceActiveFocus();
    }

    title: qsTr("Note")
    spacing: Theme.small

    RowLayout {
        width: parent.width
        spacing: Theme.tiny

        CardTitle {
            text: root.title
        }
        Item {
            Layout.fillWidth: true
        }
        Icon {
            Layout.preferredWidth: Theme.iconSmall
            Layout.preferredHeight: Theme.iconSmall
            visible: root.note.keptText !== ""
            name: root.note.kept ? "cloud_done" : "cloud_sync"
            size: Theme.iconSmall
            color: Theme.text3
        }
        PlainText {
            Layout.maximumWidth: parent.width * 0.6
            visible: text !== ""
            text: root.note.keptText
            maximumLineCount: 1
            color: Theme.text3
            font.pixelSize: Theme.fontMeta
        }
    }
    TextBox {
        id: box

        width: parent.width
        leastHeight: Theme.inputHeight * 1.7
        label: qsTr("Note on this interaction")
        placeholderText: qsTr("Write what the next one should know")
        value: root.note.text
        onEdited: text => root.note.text = text
    }
    Item {
        width: parent.width
        height: save.height
        visible: root.note.text !== ""

        PanelButton {
            id: save

            anchors.right: parent.right
            enabled: root.note.canSave
            kind: PanelButton.Normal
            label: qsTr("Save note")
            keyCap: box.activeFocus ? qsTr("Ctrl ↵") : ""
            onClicked: root.note.save()
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: box.activeFocus
        onActivated: root.note.save()
    }
}
