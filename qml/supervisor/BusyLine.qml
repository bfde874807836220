import QtQuick
import Sidelight.Components
import Sidelight.Theme

// That the hub is being waited for, and a way out.
Column {
    id: root

    required property string text
    signal cancelled

    spacing: Theme.small

    ProgressLine {
        width: root.width
        value: -1
        ink: Theme.accent
    }
    Flow {
        width: root.width
        spacing: Theme.small

        FittingText {
            height: Math.max(Theme.inputHeight, implicitHeight)
            limit: root.width
            text: root.text
            verticalAlignment: Text.AlignVCenter
            color: Theme.text2
        }
        PanelButton {
            height: Theme.inputHeight
            label: qsTr("Cancel")
            onClicked: root.cancelled()
        }
    }
}
