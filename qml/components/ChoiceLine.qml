import QtQuick
import Sidelight.Theme

// A question of the settings, its answers below.
Column {
    id: root

    required property string label
    default property alias answers: flow.data

    spacing: Theme.tiny
    topPadding: Theme.small
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    PlainText {
        width: parent.width
        text: root.label
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    Flow {
        id: flow

        width: parent.width
        spacing: 6
    }
}
