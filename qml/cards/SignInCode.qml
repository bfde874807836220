import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// A code to be typed on another device: where, what, and how long it is good.
Column {
    id: root

    required property SignInViewModel signIn

    spacing: Theme.small

    PlainText {
        width: parent.width
        text: root.signIn.address
        wrapMode: Text.WrapAnywhere
        font.weight: Font.DemiBold
    }
    Rectangle {
        width: parent.width
        height: code.implicitHeight + 2 * Theme.padding
        radius: Theme.radiusCard
        color: Theme.sunken

        // As many letters as the service likes, in one line or more.
        PlainText {
            id: code

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignHCenter
            text: root.signIn.code
            wrapMode: Text.WrapAnywhere
            font.pixelSize: 2 * Theme.fontLarge
            font.weight: Font.DemiBold
            font.letterSpacing: 2
            Accessible.name: root.signIn.spokenCode
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        PanelButton {
            width: Math.min(implicitWidth, parent.width)
            iconName: "content_copy"
            label: root.signIn.copied ? qsTr("Copied") : qsTr("Copy the code")
            onClicked: root.signIn.copyCode()
        }
        PlainText {
            height: Theme.buttonHeight
            verticalAlignment: Text.AlignVCenter
            text: root.signIn.codeLeft
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
}
