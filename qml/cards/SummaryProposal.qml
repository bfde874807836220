import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// A summary that was drafted from what happened. It goes nowhere unless the agent keeps it.
Rectangle {
    id: root

    required property string source
    required property string words
    signal kept
    signal declined

    implicitHeight: column.implicitHeight + 16
    radius: 8
    color: Theme.sunken
    Accessible.role: Accessible.Grouping
    Accessible.name: root.source

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 10
        y: 8
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 6

            Icon {
                Layout.preferredWidth: Theme.iconSmall
                Layout.preferredHeight: Theme.iconSmall
                name: "auto_stories"
                size: Theme.iconSmall
                color: Theme.text2
            }
            PlainText {
                Layout.fillWidth: true
                text: root.source
                wrapMode: Text.Wrap
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
                font.weight: Font.Bold
            }
        }
        PlainText {
            Layout.fillWidth: true
            text: root.words
            wrapMode: Text.Wrap // all of it: who keeps it has read it
            font.pixelSize: Theme.fontSmall
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.small

            PanelButton {
                width: Math.min(implicitWidth, parent.width)
                label: qsTr("Use this")
                keyCap: qsTr("Alt K")
                onClicked: root.kept()
            }
            PanelButton {
                width: Math.min(implicitWidth, parent.width)
                kind: PanelButton.Quiet
                label: qsTr("No, thank you")
                onClicked: root.declined()
            }
        }
    }
}
