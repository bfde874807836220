import QtQuick
import Sidelight.Components
import Sidelight.Theme

// Nothing here, said kindly, with the way out if there is one.
Column {
    id: root

    required property string icon
    required property string text
    property string action
    signal acted

    topPadding: 18
    bottomPadding: 10
    spacing: 6

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: root.icon
        size: 26
        color: Theme.text3
    }
    PlainText {
        width: parent.width
        text: root.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    LinkButton {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.action !== ""
        label: root.action
        onClicked: root.acted()
    }
}
