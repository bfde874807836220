pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// A number or address, hidden until somebody asks. (`shown` is its text: a button's own `text` would be interpreted.)
T.AbstractButton {
    id: root

    required property string kindIcon
    required property string shown
    required property bool masked
    required property bool revealable
    readonly property real iconSpace: (masked ? 2 : 1) * (Theme.iconTiny + Theme.tiny)

    implicitWidth: contentItem.implicitWidth
    implicitHeight: Theme.chipHeight
    enabled: revealable
    Accessible.role: Accessible.Button
    Accessible.name: revealable ? qsTr("%1, hidden; show").arg(shown) : masked ? qsTr("%1, hidden").arg(shown) : shown

    contentItem: Face {
        button: root
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.hovered && root.revealable ? Theme.sunkenHover : Theme.sunken

        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        implicitWidth: Math.ceil(label.implicitWidth + 14 + button.iconSpace)

        Row {
            id: row

            anchors.left: parent.left
            anchors.leftMargin: 7
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.tiny

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: face.button.kindIcon
                size: Theme.iconTiny
                color: Theme.text2
            }
            PlainText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, face.width - 14 - face.button.iconSpace)
                text: face.button.shown
                maximumLineCount: 1
                lineHeight: 1
                color: face.button.masked ? Theme.text2 : Theme.text
                font.pixelSize: Theme.fontMeta
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: face.button.masked
                name: face.button.hovered ? "visibility" : "visibility_off"
                size: Theme.iconTiny
                color: face.button.hovered ? Theme.accent : Theme.text3
            }
        }
    }
}
