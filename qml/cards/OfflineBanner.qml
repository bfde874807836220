import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Across the top while the hub is out of reach, or refuses us.
Rectangle {
    id: root

    required property StatusViewModel status
    readonly property color ink: root.status.refused ? Theme.critical : Theme.warning
    readonly property bool shown: root.status.offline || root.status.refused

    visible: shown
    implicitHeight: shown ? row.implicitHeight + 16 : 0
    color: root.status.refused ? Theme.criticalBack : Theme.warningBack
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.status.bannerTitle
    Accessible.description: root.status.bannerDetail

    GridLayout {
        id: row

        readonly property bool narrow: width < Theme.besideWidth

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        columnSpacing: Theme.small
        rowSpacing: Theme.tiny

        Icon {
            Layout.row: 0
            Layout.column: 0
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            name: root.status.bannerIcon
            color: root.ink
        }
        Column {
            Layout.row: 0
            Layout.column: 1
            Layout.fillWidth: true
            spacing: 1

            PlainText {
                width: parent.width
                text: root.status.bannerTitle
                wrapMode: Text.Wrap
                color: root.ink
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                text: root.status.bannerDetail
                wrapMode: Text.Wrap
                color: root.ink
                font.pixelSize: Theme.fontSmall
                Accessible.ignored: true
            }
        }
        LinkButton {
            Layout.row: row.narrow ? 1 : 0
            Layout.column: row.narrow ? 1 : 2
            label: qsTr("Try now")
            spoken: qsTr("Try to reach the hub now")
            onClicked: root.status.goOnline()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: root.status.refused ? Theme.criticalLine : Theme.warningLine
    }
}
