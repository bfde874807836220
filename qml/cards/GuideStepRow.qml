import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// One step: its mark, what to do or what was done, and at the current one what to say.
Item {
    id: root

    required property string title
    required property string say
    required property string hint
    required property bool done
    required property bool current
    required property string note
    required property string doer
    property bool first: false
    // What there is to do stands below.
    default property alias body: column.data
    signal toggled

    implicitHeight: row.implicitHeight + 18
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title

    Divider {
        visible: !root.first
        width: parent.width
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        y: 9
        spacing: 8

        StepMark {
            Layout.alignment: Qt.AlignTop
            label: root.title
            done: root.done
            current: root.current
            onClicked: root.toggled()
        }
        ColumnLayout {
            id: column

            Layout.fillWidth: true
            spacing: Theme.tiny

            PlainText {
                Layout.fillWidth: true
                text: root.title
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(4)
                color: root.done || root.current ? Theme.text : Theme.text2
                font.weight: root.done || root.current ? Font.DemiBold : Font.Normal
            }
            PlainText {
                Layout.fillWidth: true
                visible: !root.done && text !== ""
                text: root.doer
                wrapMode: Text.Wrap
                color: Theme.text3
                font.pixelSize: Theme.fontMeta
            }
            PlainText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.note
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(3)
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.current && text !== ""
                text: root.say
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(8)
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.current && text !== ""
                text: root.hint
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(8)
                color: Theme.warning
                font.pixelSize: Theme.fontSmall
            }
        }
    }
}
