import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The state of the link, always in the same place.
Row {
    id: root

    required property StatusViewModel status
    // Too little for words: the dot alone.
    property real limit: 200

    spacing: 6
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Connection: %1").arg(root.status.label)

    Dot {
        id: dot

        anchors.verticalCenter: parent.verticalCenter
        color: root.status.phase === StatusViewModel.Live ? Theme.good
             : root.status.phase === StatusViewModel.Refused ? Theme.critical
             : root.status.phase === StatusViewModel.Starting ? Theme.text3 : Theme.warning
    }
    PlainText {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        visible: root.limit >= 60
        width: Math.min(implicitWidth, root.limit - dot.width - root.spacing)
        text: root.status.label
        maximumLineCount: 1
        lineHeight: 1
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
