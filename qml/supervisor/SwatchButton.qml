pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// An accent that can be taken: how it is on the light and on the dark theme.
T.AbstractButton {
    id: root

    required property string title
    required property color light
    required property color dark
    required property bool chosen

    implicitHeight: Math.max(Theme.inputHeight, contentItem.implicitHeight + 2 * Theme.tiny)
    implicitWidth: contentItem.implicitWidth + 2 * Theme.small
    Accessible.role: Accessible.Button
    Accessible.checkable: true
    Accessible.name: root.title
    Accessible.checked: root.chosen

    contentItem: Face {
        button: root
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentBack : root.hovered || root.down ? Theme.sunken : Theme.surface
        border.width: 1
        border.color: root.chosen ? Theme.accent : Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitWidth: dots.width + Theme.small + words.implicitWidth
        implicitHeight: Math.max(words.implicitHeight, dots.height)

        Row {
            id: dots

            anchors.left: parent.left
            anchors.leftMargin: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Rectangle {
                width: Theme.iconSmall
                height: width
                radius: width / 2
                color: face.button.light
                border.width: 1
                border.color: Theme.field
            }
            Rectangle {
                width: Theme.iconSmall
                height: width
                radius: width / 2
                color: face.button.dark
                border.width: 1
                border.color: Theme.field
            }
        }
        PlainText {
            id: words

            anchors.left: dots.right
            anchors.leftMargin: Theme.small
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: face.button.title
            lineHeight: 1
            color: face.button.chosen ? Theme.accent : Theme.text
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}
