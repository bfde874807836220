pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Why panels did not take what they were sent.
Column {
    id: root

    required property RefusalsModel refusals

    spacing: Theme.small

    Repeater {
        model: root.refusals
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
