import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

Item {
    id: root

    required property int index
    required property int rank
    required property string initials
    required property string name
    required property string tier
    required property string evidence
    required property bool best
    readonly property bool narrow: width < Theme.besideWidth
    signal chosen

    implicitHeight: row.implicitHeight + 20

    Divider {
        width: parent.width
    }
    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: 10
        rowSpacing: Theme.tiny

        Avatar {
            Layout.row: 0
            Layout.column: 0
            initials: root.initials
            size: 32 * Math.max(1, Theme.textScale)
        }
        ColumnLayout {
            Layout.row: 0
            Layout.column: 1
            Layout.fillWidth: true
            spacing: 1

            Flow {
                Layout.fillWidth: true
                spacing: 6

                FittingText {
                    limit: parent.width
                    text: root.name
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                }
                Chip {
                    width: Math.min(implicitWidth, parent.width)
                    visible: root.tier !== ""
                    icon: "star"
                    text: root.tier
                    tone: Chip.Warning
                }
            }
            PlainText {
                Layout.fillWidth: true
                text: root.evidence
                wrapMode: Text.Wrap
                maximumLineCount: 3
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
        PanelButton {
            Layout.row: root.narrow ? 1 : 0
            Layout.column: root.narrow ? 1 : 2
            Layout.alignment: Qt.AlignRight
            label: root.best ? qsTr("This one") : qsTr("Choose")
            kind: root.best ? PanelButton.Primary : PanelButton.Normal
            keyCap: root.rank <= 3 ? root.rank : ""
            Accessible.description: root.name
            onClicked: root.chosen()
        }
    }
}
