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
    // Where there is little room the evidence stands below name and button, not squeezed between.
    readonly property bool tight: width < 300 * Theme.textScale
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
        rowSpacing: 1

        Avatar {
            Layout.row: 0
            Layout.column: 0
            Layout.rowSpan: 2
            Layout.alignment: root.tight ? Qt.AlignTop : Qt.AlignVCenter
            initials: root.initials
            size: 32 * Math.max(1, Theme.textScale)
        }
        Flow {
            Layout.row: 0
            Layout.column: 1
            Layout.fillWidth: true
            spacing: 6

            FittingText {
                limit: parent.width
                text: root.name
                font.weight: Font.DemiBold
                maximumLineCount: Theme.lines(2)
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
            Layout.row: 1
            Layout.column: 1
            Layout.columnSpan: root.tight && !root.narrow ? 2 : 1
            Layout.fillWidth: true
            text: root.evidence
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        PanelButton {
            Layout.row: root.narrow ? 2 : 0
            Layout.column: root.narrow ? 0 : 2
            Layout.columnSpan: root.narrow ? 3 : 1
            Layout.rowSpan: root.tight ? 1 : 2
            Layout.maximumWidth: row.width
            Layout.topMargin: root.narrow ? Theme.tiny : 0
            Layout.alignment: Qt.AlignRight
            label: root.best ? qsTr("This one") : qsTr("Choose")
            kind: root.best ? PanelButton.Primary : PanelButton.Normal
            keyCap: root.rank <= 3 ? root.rank : ""
            Accessible.description: root.name
            onClicked: root.chosen()
        }
    }
}
