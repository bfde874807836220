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
    RefusalLines {
        width: parent.width
        visible: root.publishing.refusals.count > 0
        refusals: root.publishing.refusals
    }
}
