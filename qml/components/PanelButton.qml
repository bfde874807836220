pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

T.AbstractButton {
    id: root

    enum Kind { Normal, Primary, Quiet }

    required property string label
    property int kind: PanelButton.Normal
    property string iconName
    property string keyCap
    // The icon alone; the words are said.
    property bool bare: false
    // With the words, whether they are shown or not.
    readonly property real fullWidth: wordsWidth + leftPadding + rightPadding
    property real wordsWidth: 0 // told by the face: an id there would make it at once
    readonly property color ink: kind === PanelButton.Primary ? Theme.accentInk : kind === PanelButton.Quiet ? Theme.text2 : Theme.text

    implicitHeight: Math.max(Theme.buttonHeight, contentItem.implicitHeight + 8)
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    leftPadding: kind === PanelButton.Quiet ? 6 : 10
    rightPadding: leftPadding
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.Button
    Accessible.name: root.label

    contentItem: Face {
        button: root
    }
    background: Rectangle {
        radius: Theme.radiusButton
        border.width: root.kind === PanelButton.Normal ? 1 : 0
        border.color: Theme.line
        color: root.kind === PanelButton.Primary ? (root.hovered || root.down ? Theme.accentHover : Theme.accent)
                                                 : root.hovered || root.down ? Theme.sunken
                                                                             : root.kind === PanelButton.Normal ? Theme.surface : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type
        readonly property real extras: (button.iconName !== "" ? Theme.iconSize + 6 : 0) + (button.keyCap !== "" ? cap.implicitWidth + 6 : 0)

        readonly property real fullWidth: Math.ceil(text.natural - text.spare + extras)

        implicitWidth: button.bare ? Theme.iconSize : fullWidth
        onFullWidthChanged: button.wordsWidth = fullWidth
        implicitHeight: button.bare ? 0 : text.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: face.button.iconName !== ""
                name: face.button.iconName
                color: face.button.ink
            }
            FittingText {
                id: text

                anchors.verticalCenter: parent.verticalCenter
                // In one line it is as wide as its letters, or it would not stand in the middle.
                readonly property bool fits: natural - spare <= limit

                visible: !face.button.bare
                limit: face.width - face.extras
                width: fits ? implicitWidth : Math.max(1, limit)
                wrapMode: fits ? Text.NoWrap : Text.Wrap
                text: face.button.label
                horizontalAlignment: text.fits ? Text.AlignLeft : Text.AlignHCenter
                lineHeight: 1
                color: face.button.ink
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            KeyCap {
                id: cap

                anchors.verticalCenter: parent.verticalCenter
                visible: face.button.keyCap !== ""
                text: face.button.keyCap
                ink: face.button.kind === PanelButton.Primary ? Theme.accentInk : Theme.text2
                edge: face.button.kind === PanelButton.Primary ? Theme.accentInk : Theme.line
                fill: "transparent"
            }
        }
    }
}
