import QtQuick
import Sidelight.Components
import Sidelight.Theme

// One record: what, by whom, when.
Item {
    id: root

    required property string icon
    required property string title
    required property string who
    required property string detail
    required property string when
    required property string number
    required property int tone
    // Nothing follows it.
    property bool last: false
    readonly property color ink: tone === 2 ? Theme.critical : tone === 1 ? Theme.warning : Theme.text2
    // The time beside the words, or below them.
    readonly property bool beside: root.width >= 380 * Math.max(1, Theme.textScale)

    implicitHeight: words.implicitHeight + 16
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2, %3").arg(root.title).arg(root.who).arg(root.when)
    Accessible.description: root.detail

    Divider {
        anchors.bottom: parent.bottom
        visible: !root.last
        width: parent.width
    }
    Icon {
        id: mark

        anchors.left: parent.left
        y: 8
        name: root.icon
        color: root.ink
    }
    Column {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.small
        anchors.right: root.beside ? time.left : parent.right
        anchors.rightMargin: root.beside ? Theme.small : 0
        y: 8
        spacing: 1

        PlainText {
            width: parent.width
            text: root.title
            wrapMode: Text.Wrap
            color: root.tone === 2 ? Theme.critical : Theme.text
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            text: root.who
            wrapMode: Text.Wrap
            color: Theme.text2
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.detail
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            visible: !root.beside
            text: qsTr("%1 · record %2").arg(root.when).arg(root.number)
            wrapMode: Text.Wrap
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
    Column {
        id: time

        anchors.right: parent.right
        y: 8
        visible: root.beside
        spacing: 1

        PlainText {
            anchors.right: parent.right
            text: root.when
            color: Theme.text2
            Accessible.ignored: true
        }
        PlainText {
            anchors.right: parent.right
            text: root.number
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
}
