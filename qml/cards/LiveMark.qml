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
    ShrinkingText {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        visible: root.limit >= 60
        limit: root.limit - dot.width - root.spacing
        size: Theme.fontSmall
        text: root.status.label
        lineHeight: 1
        color: Theme.text2
        weight: Font.Medium
        Accessible.ignored: true
    }
}
