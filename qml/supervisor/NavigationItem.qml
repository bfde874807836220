pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// A page one can go to.
T.TabButton {
    id: root

    required property string label
    required property string iconName
    property string aside
    property bool current: false
    // The words alone.
    property bool compact: false

    implicitHeight: Math.max(34 * Math.max(1, Theme.textScale), contentItem.implicitHeight + 10)
    implicitWidth: contentItem.implicitWidth + 20
    leftPadding: 10
    rightPadding: 10
    Accessible.role: Accessible.PageTab
    Accessible.name: root.label
    Accessible.selected: root.current
    checkable: false

    contentItem: Face {
        button: root
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: root.current ? Theme.accentBack : root.hovered || root.down ? Theme.sunken : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type
        readonly property real lead: button.compact ? 0 : icon.width + Theme.small
        readonly property color ink: button.current ? Theme.accent : Theme.text2

        implicitWidth: lead + words.natural + (number.visible ? number.implicitWidth + Theme.small : 0)
        implicitHeight: words.implicitHeight

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: !face.button.compact
            name: face.button.iconName
            color: face.ink
        }
        FittingText {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: face.lead
            anchors.verticalCenter: parent.verticalCenter
            limit: face.width - face.lead - (number.visible ? number.implicitWidth + Theme.small : 0)
            text: face.button.label
            color: face.button.current ? Theme.accent : Theme.text
            font.weight: face.button.current ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        PlainText {
            id: number

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: face.button.aside
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
}
