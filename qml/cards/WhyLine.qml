import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// One line of a record: a heading, an event one can go to, a number, a condition.
RowLayout {
    id: root

    required property string icon
    required property string title
    required property string detail
    required property bool isHeading
    required property bool isEvent
    required property bool fails
    signal eventAsked

    spacing: 6

    Icon {
        Layout.preferredWidth: Theme.iconSmall
        Layout.preferredHeight: Theme.iconSmall
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 1
        visible: !root.isHeading
        name: root.icon
        size: Theme.iconSmall
        color: root.fails ? Theme.critical : Theme.text2
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        LinkButton {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: root.isEvent
            label: root.title
            lines: Theme.lines(4)
            spoken: qsTr("Show in the history: %1").arg(root.title)
            onClicked: root.eventAsked()
        }
        PlainText {
            Layout.fillWidth: true
            Layout.topMargin: root.isHeading ? Theme.tiny : 0
            visible: !root.isEvent
            text: root.title
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(8)
            color: root.isHeading ? Theme.text2 : Theme.text
            font.pixelSize: root.isHeading ? Theme.fontMeta : Theme.fontSmall
            font.weight: root.isHeading ? Font.Bold : Font.Normal
            Accessible.role: root.isHeading ? Accessible.Heading : Accessible.StaticText
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.detail
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(6)
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
    }
}
