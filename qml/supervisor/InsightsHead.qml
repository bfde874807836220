import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Of whom, since when, and as a table.
Column {
    id: root

    required property InsightsViewModel insights

    spacing: Theme.small

    PageTitle {
        width: root.width
        title: qsTr("Insights")
        detail: qsTr("What became of alerts and suggestions. Counted in the hub; nobody's name is among it.")
    }
    Flow {
        width: root.width
        visible: root.insights.connected
        spacing: Theme.small

        LineBox {
            width: 140 * Math.max(1, Theme.textScale)
            label: qsTr("Team")
            value: root.insights.team
            onAccepted: root.insights.team = text
        }
        SelectBox {
            width: implicitWidth
            label: qsTr("Days")
            choices: root.insights.spans
            current: root.insights.span
            onPicked: index => root.insights.span = index
        }
        PanelButton {
            height: Theme.inputHeight
            iconName: "refresh"
            label: qsTr("Ask again")
            enabled: !root.insights.busy
            onClicked: root.insights.refresh()
        }
        PanelButton {
            height: Theme.inputHeight
            iconName: "file_download"
            label: qsTr("CSV")
            enabled: root.insights.loaded && !root.insights.busy
            onClicked: root.insights.fileWanted()
        }
        PlainText {
            height: Theme.inputHeight
            visible: text !== "" && !root.insights.stale
            verticalAlignment: Text.AlignVCenter
            text: root.insights.asOf
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    BusyLine {
        width: root.width
        visible: root.insights.busy
        text: root.insights.busyText
        onCancelled: root.insights.cancel()
    }
}
