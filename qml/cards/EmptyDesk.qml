import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Nobody is on the line.
Column {
    id: root

    required property StatusViewModel status

    spacing: 6

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 56
        height: 56
        radius: 28
        color: Theme.sunken

        Icon {
            anchors.centerIn: parent
            name: root.status.offline ? "cloud_off" : "headset_mic"
            size: 26
            color: Theme.text3
        }
    }
    PlainText {
        width: parent.width
        topPadding: 8
        text: qsTr("Nobody on the line")
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Theme.fontLarge
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    PlainText {
        width: parent.width
        text: root.status.offline ? qsTr("When the hub is back, the next call, chat or mail opens here by itself.") : qsTr("The next call, chat or mail opens here by itself.")
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Theme.text2
    }
}
