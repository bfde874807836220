import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// One step: its mark, what to do, and at the current one what to say.
Item {
    id: root

    required property string title
    required property string say
    required property string hint
    required property bool done
    required property bool current
    property bool first: false
    signal toggled
    signal finished

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
            Layout.fillWidth: true
            spacing: Theme.tiny

            PlainText {
                Layout.fillWidth: true
                text: root.title
                wrapMode: Text.Wrap
                maximumLineCount: 4
                color: root.done || root.current ? Theme.text : Theme.text2
                font.weight: root.done || root.current ? Font.DemiBold : Font.Normal
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.current && root.say !== ""
                text: root.say
                wrapMode: Text.Wrap
                maximumLineCount: 8
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
            PlainText {
                Layout.fillWidth: true
                visible: root.current && root.hint !== ""
                text: root.hint
                wrapMode: Text.Wrap
                maximumLineCount: 8
                color: Theme.warning
                font.pixelSize: Theme.fontSmall
            }
            PanelButton {
                Layout.topMargin: 2
                visible: root.current
                kind: PanelButton.Primary
                label: qsTr("Done")
                keyCap: qsTr("Alt D")
                Accessible.description: root.title
                onClicked: root.finished()
            }
        }
    }
}
