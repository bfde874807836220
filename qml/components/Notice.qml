import QtQuick
import QtQuick.Layouts
import Sidelight.Theme

// A card that says how things stand: amber or red ground, a sentence, more below it.
Rectangle {
    id: root

    enum Tone { Warning, Critical, Info }

    required property string icon
    required property string title
    property string detail
    property string aside
    property int tone: Notice.Warning
    default property alias more: extra.data
    readonly property color ink: tone === Notice.Critical ? Theme.critical : tone === Notice.Info ? Theme.info : Theme.warning

    implicitHeight: grid.implicitHeight + 2 * Theme.padding
    radius: Theme.radiusCard
    color: tone === Notice.Critical ? Theme.criticalBack : tone === Notice.Info ? Theme.infoBack : Theme.warningBack
    border.width: 1
    border.color: tone === Notice.Critical ? Theme.criticalLine : tone === Notice.Info ? Theme.infoLine : Theme.warningLine
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.detail

    RowLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.padding
        spacing: 10

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            name: root.icon
            color: root.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.small

                PlainText {
                    Layout.fillWidth: true
                    text: root.title
                    wrapMode: Text.Wrap
                    maximumLineCount: 4
                    font.weight: Font.DemiBold
                }
                PlainText {
                    Layout.alignment: Qt.AlignTop
                    visible: root.aside !== ""
                    text: root.aside
                    color: Theme.text2
                    font.pixelSize: Theme.fontMeta
                }
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
                wrapMode: Text.Wrap
                maximumLineCount: 6
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
            ColumnLayout {
                id: extra

                Layout.fillWidth: true
                visible: children.length > 0
                spacing: 0
            }
        }
    }
}
