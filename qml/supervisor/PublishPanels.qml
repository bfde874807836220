pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What the panels said about what they were sent.
Card {
    id: root

    required property PublishViewModel publishing

    title: qsTr("Panels")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    PlainText {
        width: parent.width
        text: root.publishing.panels
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.publishing.refusals
        delegate: Column {
            id: refusal

            required property string words
            required property string reason

            width: parent?.width ?? 0
            spacing: 1

            PlainText {
                width: parent.width
                text: refusal.words
                wrapMode: Text.Wrap
                color: Theme.critical
                font.weight: Font.Medium
            }
            PlainText {
                width: parent.width
                text: refusal.reason
                wrapMode: Text.Wrap
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
    }
}
