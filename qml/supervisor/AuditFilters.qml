import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What of the audit one wants to see, and as a file.
Column {
    id: root

    required property AuditViewModel audit

    spacing: Theme.small

    Flow {
        width: root.width
        spacing: Theme.small

        SearchBox {
            width: Math.min(root.width, 220 * Math.max(1, Theme.textScale))
            label: qsTr("Words")
            value: root.audit.text
            onEditingFinished: root.audit.text = text
            onCleared: root.audit.text = ""
        }
        LineBox {
            width: Math.min(root.width, 130 * Math.max(1, Theme.textScale))
            label: qsTr("Who")
            placeholderText: qsTr("Who")
            value: root.audit.who
            onDone: root.audit.who = text
        }
        SelectBox {
            width: Math.min(root.width, implicitWidth)
            label: qsTr("Kind")
            choices: root.audit.kinds
            current: root.audit.kind
            onPicked: index => root.audit.kind = index
        }
        SelectBox {
            width: Math.min(root.width, implicitWidth)
            label: qsTr("Days")
            choices: root.audit.spans
            current: root.audit.span
            onPicked: index => root.audit.span = index
        }
        PanelButton {
            height: Theme.inputHeight
            iconName: "refresh"
            label: qsTr("Ask again")
            enabled: !root.audit.busy
            onClicked: root.audit.refresh()
        }
        PanelButton {
            height: Theme.inputHeight
            iconName: "file_download"
            label: qsTr("Export…")
            enabled: root.audit.loaded && !root.audit.busy
            onClicked: root.audit.fileWanted()
        }
    }
    BusyLine {
        width: root.width
        visible: root.audit.busy
        text: root.audit.busyText
        onCancelled: root.audit.cancel()
    }
}
