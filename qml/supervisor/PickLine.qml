pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// One of several that are edited one at a time.
T.ItemDelegate {
    id: root

    required property string title
    required property string detail
    required property bool chosen
    required property bool faulty

    implicitHeight: Math.max(40 * Math.max(1, Theme.textScale), contentItem.implicitHeight + 10)
    leftPadding: Theme.small
    rightPadding: Theme.small
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: root.faulty ? qsTr("Something is to be put right here") : root.detail
    Accessible.selected: root.chosen

    background: Rectangle {
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentBack : root.hovered ? Theme.sunken : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: Face {
        button: root
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitHeight: words.implicitHeight

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: fault.visible ? fault.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            PlainText {
                width: parent.width
                text: face.button.title
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(2)
                color: face.button.chosen ? Theme.accent : Theme.text
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                visible: text !== ""
                text: face.button.detail
                maximumLineCount: 1
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
                Accessible.ignored: true
            }
        }
        Icon {
            id: fault

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: face.button.faulty
            name: "error_outline"
            color: Theme.critical
        }
    }
}
