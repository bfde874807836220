import QtQuick
import Sidelight.Components
import Sidelight.Theme

// Whether what is typed is on disk.
Row {
    id: root

    required property string text
    required property bool kept

    visible: root.text !== ""
    spacing: Theme.tiny

    Icon {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        name: root.kept ? "cloud_done" : "cloud_sync"
        size: Theme.iconSmall
        color: Theme.text3
    }
    PlainText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width > 0 ? root.width - mark.width - root.spacing : implicitWidth)
        text: root.text
        maximumLineCount: 1
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
}
