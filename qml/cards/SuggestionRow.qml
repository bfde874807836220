import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

Item {
    id: root

    required property int index
    required property string key
    required property int rank
    required property string title
    required property string detail
    required property string verb
    required property bool strong
    required property string scoreText
    required property string whyText
    required property string whyRule
    required property string evidenceText
    required property bool whyOpen
    required property string trackText
    property bool last: false
    property string leftOut
    // The words need the room more than what one presses.
    readonly property bool narrow: width < Theme.besideWidth || accept.implicitWidth > width * 0.36
    signal accepted
    signal whyAsked
    signal eventsAsked
    signal dismissed(reason: string)

    implicitHeight: column.y + column.implicitHeight + (root.last ? 0 : 10)

    Divider {
        visible: root.rank > 1
        width: parent.width
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        y: root.rank === 1 ? 8 : 10
        spacing: Theme.small

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.small
            rowSpacing: Theme.tiny

            Rectangle {
                Layout.row: 0
                Layout.column: 0
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 20 * Math.max(1, Theme.textScale)
                Layout.preferredHeight: 20 * Math.max(1, Theme.textScale)
                radius: 4 // whole pixels at 125 and 150 %: software rendering leaves a seam otherwise
                color: root.strong ? Theme.accent : Theme.sunken

                PlainText {
                    anchors.centerIn: parent
                    text: root.rank
                    color: root.strong ? Theme.accentInk : Theme.text2
                    lineHeight: 1
                    font.pixelSize: Theme.fontMeta
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
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
                    maximumLineCount: Theme.lines(4)
                    font.weight: Font.DemiBold
                }
                PlainText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.detail // of a reply, all that would be sent
                    wrapMode: Text.Wrap
                    maximumLineCount: Theme.lines(8)
                    color: Theme.text2
                    font.pixelSize: Theme.fontSmall
                }
            }
            RowLayout {
                Layout.alignment: Qt.AlignTop | Qt.AlignRight
                Layout.row: root.narrow ? 1 : 0
                Layout.column: root.narrow ? 1 : 2
                spacing: Theme.small

                IconButton {
                    label: qsTr("Why this suggestion")
                    iconName: root.whyOpen ? "expand_less" : "help_outline"
                    ink: Theme.text3
                    size: 16 * Theme.textScale
                    onClicked: root.whyAsked()
                }
                PanelButton {
                    id: accept

                    Layout.minimumWidth: 64 * Math.max(1, Theme.textScale)
                    Layout.maximumWidth: Math.max(root.width * (root.narrow ? 0.7 : 0.4), Layout.minimumWidth)
                    label: root.verb
                    kind: root.strong ? PanelButton.Primary : PanelButton.Normal
                    Accessible.description: root.title
                    onClicked: root.accepted()
                }
            }
        }
        WhyBox {
            Layout.fillWidth: true
            visible: root.whyOpen
            heading: qsTr("Why this")
            score: root.scoreText
            reason: root.whyText
            rule: root.whyRule
            evidence: root.evidenceText
            track: root.trackText
            onEventsAsked: root.eventsAsked()

            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 2
                spacing: 6

                PlainText {
                    height: Theme.chipHeight
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Not now:")
                    color: Theme.text2
                    font.pixelSize: Theme.fontMeta
                }
                ActionChip {
                    label: qsTr("Done already")
                    ground: Theme.surface
                    onClicked: root.dismissed("done")
                }
                ActionChip {
                    label: qsTr("Does not fit")
                    ground: Theme.surface
                    onClicked: root.dismissed("unfit")
                }
                ActionChip {
                    label: qsTr("Customer declined")
                    ground: Theme.surface
                    onClicked: root.dismissed("declined")
                }
            }
            LeftOutLines {
                Layout.fillWidth: true
                leftOut: root.leftOut
            }
        }
    }
}
