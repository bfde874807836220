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
    signal retried
    signal withdrawn

    implicitHeight: row.implicitHeight + 18

    Divider {
        visible: root.index > 0
        width: parent.width
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        y: 9
        spacing: 10

        IconTile {
            Layout.alignment: Qt.AlignTop
            name: root.icon
            ink: root.refused ? Theme.critical : Theme.text2
            color: root.refused ? Theme.criticalBack : Theme.sunken
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            PlainText {
                Layout.fillWidth: true
                text: root.title
                wrapMode: Text.Wrap
                maximumLineCount: 2
                font.weight: Font.DemiBold
            }
            PlainText {
                Layout.fillWidth: true
                text: root.detail
                wrapMode: Text.Wrap
                maximumLineCount: 4
                color: root.refused ? Theme.critical : Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
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
