import QtQuick
import Sidelight.Components
import Sidelight.Theme

// Whether what is typed is on disk; at the far side of what room there is.
Item {
    id: root

    required property string text
    required property bool kept

    visible: root.text !== ""
    implicitWidth: mark.width + Theme.tiny + words.natural
    implicitHeight: words.implicitHeight

    Icon {
        id: mark

        anchors.right: words.left
        anchors.rightMargin: Theme.tiny
        y: (words.height / words.lineCount - height) / 2
        name: root.kept ? "cloud_done" : "cloud_sync"
        size: Theme.iconSmall
        color: Theme.text3
    }
    FittingText {
        id: words

        anchors.right: parent.right
        limit: root.width - mark.width - Theme.tiny
        text: root.text
        horizontalAlignment: Text.AlignRight
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
}
