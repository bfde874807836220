pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// On or off; the words stand beside it, unless somebody else says them.
T.CheckBox {
    id: root

    required property string label
    required property bool on
    property bool bare: false

    implicitWidth: contentItem.implicitWidth
    implicitHeight: Math.max(Theme.buttonHeight, bare ? 0 : contentItem.implicitHeight)
    checked: root.on
    nextCheckState: () => root.checkState // the model decides
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.label

    contentItem: Face {
        button: root
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitWidth: button.bare ? track.width : track.width + Theme.small + words.natural
        implicitHeight: words.implicitHeight

        Rectangle {
            id: track

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: 2 * height - 4
            height: Theme.mark
            radius: height / 2
            color: face.button.on ? Theme.accent : Theme.sunken
            border.width: face.button.on ? 0 : 1
            border.color: Theme.field

            Rectangle {
                x: face.button.on !== face.LayoutMirroring.enabled ? parent.width - width - 2 : 2
                anchors.verticalCenter: parent.verticalCenter
                width: parent.height - 4
                height: width
                radius: width / 2
                color: face.button.on ? Theme.accentInk : Theme.text3
            }
        }
        FittingText {
            id: words

            anchors.left: track.right
            anchors.leftMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            visible: !face.button.bare
            limit: face.width - track.width - Theme.small
            text: face.button.label
            maximumLineCount: Theme.lines(3)
            Accessible.ignored: true
        }
    }
}
