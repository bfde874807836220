pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Theme

// One card of the panel: its place among the others, and where it is shown.
Rectangle {
    id: root

    required property string card
    required property string title
    required property string detail
    required property int show
    required property string queues
    required property list<string> channels
    required property string roles
    required property bool optional
    required property bool known
    required property string error
    property bool held: false
    property list<string> shows
    property list<string> channelNames
    property list<string> channelTitles
    // Of a row that says where it is shown in one line.
    readonly property real pitch: 52 * Math.max(1, Theme.textScale)
    readonly property bool forSome: root.show === 1 || root.show === 2
    signal pickedUp
    signal stepped(by: int)
    signal dragged(rows: int)
    signal dropped
    signal cancelled
    signal showPicked(show: int)
    signal queuesNamed(names: string)
    signal rolesNamed(names: string)
    signal channelTurned(channel: string)
    signal removed
    signal done

    implicitHeight: Math.ceil(body.implicitHeight)
    radius: Theme.radiusButton
    color: root.held ? Theme.sunken : Theme.surface
    border.width: root.held ? Theme.focusWidth : 0
    border.color: Theme.accent

    Column {
        id: body

        width: parent.width
        spacing: Theme.tiny
        bottomPadding: root.forSome || root.error !== "" ? Theme.small : 0

        Item {
            width: parent.width
            height: Math.max(words.height + 2 * Theme.tiny, choice.height + 2 * Theme.tiny)

            GripButton {
                id: grip

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                title: root.title
                pitch: root.pitch
                held: root.held
                onPickedUp: root.pickedUp()
                onStepped: by => root.stepped(by)
                onDragged: rows => root.dragged(rows)
                onDropped: root.dropped()
                onCancelled: root.cancelled()
            }
            Column {
                id: words

                anchors.left: grip.right
                anchors.leftMargin: Theme.tiny
                anchors.right: choice.visible ? choice.left : out.visible ? out.left : parent.right
                anchors.rightMargin: Theme.small
                anchors.verticalCenter: parent.verticalCenter
                spacing: 1

                PlainText {
                    width: parent.width
                    text: root.title
                    wrapMode: Text.Wrap
                    color: root.known ? Theme.text : Theme.text2
                    font.weight: Font.DemiBold
                }
                PlainText {
                    width: parent.width
                    text: root.detail
                    wrapMode: Text.Wrap
                    color: root.known ? Theme.text3 : Theme.warning
                    font.pixelSize: Theme.fontSmall
                }
            }
            SelectBox {
                id: choice

                anchors.right: parent.right
                anchors.rightMargin: Theme.tiny
                anchors.verticalCenter: parent.verticalCenter
                visible: root.optional
                label: qsTr("Where %1 is shown").arg(root.title)
                choices: root.shows
                current: root.show
                faulty: root.error !== ""
                onPicked: index => root.showPicked(index)
            }
            IconButton {
                id: out

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.known
                label: qsTr("Take %1 out").arg(root.title)
                iconName: "close"
                size: Theme.iconSmall
                onClicked: root.removed()
            }
        }
        Flow {
            id: names

            anchors.left: parent.left
            anchors.leftMargin: grip.width + Theme.tiny
            anchors.right: parent.right
            anchors.rightMargin: Theme.tiny
            visible: root.optional && root.forSome
            spacing: Theme.small

            LineBox {
                width: Math.min(names.width, 220 * Math.max(1, Theme.textScale))
                label: qsTr("Queues of %1").arg(root.title)
                placeholderText: qsTr("Queues, a comma between")
                value: root.queues
                onEdited: text => root.queuesNamed(text)
                onDone: root.done()
            }
            LineBox {
                width: Math.min(names.width, 220 * Math.max(1, Theme.textScale))
                label: qsTr("Agents' teams of %1").arg(root.title)
                placeholderText: qsTr("Teams, a comma between")
                value: root.roles
                onEdited: text => root.rolesNamed(text)
                onDone: root.done()
            }
        }
        Flow {
            anchors.left: parent.left
            anchors.leftMargin: grip.width + Theme.tiny
            anchors.right: parent.right
            anchors.rightMargin: Theme.tiny
            visible: root.optional && root.forSome
            spacing: Theme.tiny

            Repeater {
                model: root.channelNames
                delegate: ChipButton {
                    required property int index
                    required property string modelData

                    label: root.channelTitles[index]
                    chosen: root.channels.indexOf(modelData) >= 0
                    onClicked: root.channelTurned(modelData)
                }
            }
        }
        ErrorText {
            anchors.left: parent.left
            anchors.leftMargin: grip.width + Theme.tiny
            anchors.right: parent.right
            anchors.rightMargin: Theme.tiny
            text: root.error
        }
    }
}
