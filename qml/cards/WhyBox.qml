import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// The reason behind an alert or a suggestion, only if asked.
Rectangle {
    id: root

    required property string heading
    property string score
    property string reason
    property string rule
    property string evidence
    property string track
    default property alias more: column.data
    signal eventsAsked

    implicitHeight: column.implicitHeight + 18
    radius: 8
    color: Theme.sunken
    Accessible.role: Accessible.Grouping
    Accessible.name: root.heading

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 10
        anchors.rightMargin: 10
        y: 9
        spacing: Theme.tiny

        RowLayout {
            Layout.fillWidth: true
            spacing: 6

            Icon {
                Layout.preferredWidth: Theme.iconSmall
                Layout.preferredHeight: Theme.iconSmall
                Layout.alignment: Qt.AlignTop
                name: "help_outline"
                size: Theme.iconSmall
                color: Theme.text2
            }
            PlainText {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: root.score === ""
                text: root.heading
                wrapMode: root.score === "" ? Text.Wrap : Text.NoWrap
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
                font.weight: Font.Bold
            }
            PlainText {
                Layout.fillWidth: true
                text: root.score
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignRight
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.reason
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(8)
            font.pixelSize: Theme.fontSmall
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.rule
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(3)
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.track
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(6)
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            lines: Theme.lines(2)
            visible: root.evidence !== ""
            label: root.evidence
            onClicked: root.eventsAsked()
        }
    }
}
