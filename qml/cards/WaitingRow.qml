import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

Item {
    id: root

    required property var sequence // a 64-bit number, which QML has no type for
    required property int index
    required property string icon
    required property string title
    required property string detail
    required property bool refused
    required property bool withdrawable
    readonly property bool narrow: width < Theme.besideWidth
    signal retried
    signal withdrawn

    implicitHeight: row.implicitHeight + 18

    Divider {
        visible: root.index > 0
        width: parent.width
    }
    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        y: 9
        columnSpacing: 10
        rowSpacing: Theme.tiny

        IconTile {
            Layout.row: 0
            Layout.column: 0
            Layout.alignment: Qt.AlignTop
            name: root.icon
            ink: root.refused ? Theme.critical : Theme.text2
            color: root.refused ? Theme.criticalBack : Theme.sunken
        }
        ColumnLayout {
            Layout.row: 0
            Layout.column: 1
            Layout.fillWidth: true
            spacing: 1

            PlainText {
                Layout.fillWidth: true
                text: root.title
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                font.weight: Font.DemiBold
            }
            PlainText {
                Layout.fillWidth: true
                text: root.detail
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(4)
                color: root.refused ? Theme.critical : Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
        ColumnLayout {
            Layout.row: root.narrow ? 1 : 0
            Layout.column: root.narrow ? 1 : 2
            Layout.alignment: root.narrow ? Qt.AlignLeft : Qt.AlignTop
            spacing: Theme.tiny

            LinkButton {
                Layout.alignment: Qt.AlignRight
                visible: root.refused
                label: qsTr("Try again")
                onClicked: root.retried()
            }
            LinkButton {
                Layout.alignment: Qt.AlignRight
                visible: root.withdrawable
                label: qsTr("Withdraw")
                onClicked: root.withdrawn()
            }
        }
    }
}
