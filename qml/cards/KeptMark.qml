import QtQuick
import Sidelight.Components
import Sidelight.Theme

// Whether what is typed is on disk; at the far side of what room there is.
Item {
    id: root

    required property string text
    required property bool kept

    visible: root.text !== ""
    implicitWidth: mark.width + Theme.tiny + words.implicitWidth
    implicitHeight: words.implicitHeight

    Icon {
        id: mark

        anchors.right: words.left
        anchors.rightMargin: Theme.tiny
        anchors.verticalCenter: parent.verticalCenter
        name: root.kept ? "cloud_done" : "cloud_sync"
        size: Theme.iconSmall
        color: Theme.text3
    }
    PlainText {
        id: words

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, Math.min(implicitWidth, root.width - mark.width - Theme.tiny))
        text: root.text
        maximumLineCount: 1
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
}
