import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// A note on this interaction. It is kept while it is typed.
Card {
    id: root

    required property DraftViewModel note

    readonly property bool writing: box.activeFocus

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
        KeptMark {
            Layout.fillWidth: true
            text: root.note.keptText
            kept: root.note.kept
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
        autoRepeat: false
        enabled: box.activeFocus
        onActivated: root.note.save()
    }
}
