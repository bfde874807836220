pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// How often one rule would have fired, beside the others.
T.ItemDelegate {
    id: root

    required property string name
    required property int severity
    required property double share
    required property string alerts
    required property string added
    required property string vanished
    required property bool flood
    required property bool chosen
    readonly property color mark: severity === 2 ? Theme.critical : severity === 1 ? Theme.warning : Theme.info
    readonly property string change: [added, vanished].filter(part => part !== "").join(" ")

    implicitHeight: contentItem.implicitHeight + 12
    topPadding: 6
    bottomPadding: 6
    leftPadding: Theme.small
    rightPadding: Theme.small
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name
    Accessible.description: root.change === "" ? qsTr("%1 alerts").arg(root.alerts) : qsTr("%1 alerts, %2").arg(root.alerts).arg(root.change)
    Accessible.selected: root.chosen

    background: Rectangle {
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentBack : root.hovered ? Theme.sunken : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: Face {
        line: root
    }
    component Face: Item {
        id: face

        required property var line // the root: qmllint of Qt 6.4 takes it for its base type

        implicitHeight: name.implicitHeight + 9

        PlainText {
            id: name

            anchors.left: parent.left
            anchors.right: change.left
            anchors.rightMargin: Theme.small
            text: face.line.name
            wrapMode: Text.Wrap
            maximumLineCount: 2
            color: face.line.chosen ? Theme.accent : Theme.text
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        PlainText {
            id: change

            anchors.right: number.left
            anchors.rightMargin: text === "" ? 0 : Theme.small
            anchors.baseline: name.baseline
            text: face.line.change
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
        PlainText {
            id: number

            anchors.right: parent.right
            anchors.baseline: name.baseline
            text: face.line.alerts
            color: face.line.flood ? Theme.critical : Theme.text
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Rectangle {
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: parent.width
            height: 4
            radius: 2
            color: Theme.sunken

            Rectangle {
                anchors.left: parent.left
                width: parent.width * face.line.share
                height: parent.height
                radius: 2
                color: face.line.mark
            }
        }
    }
}
