pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// How long panels' caches keep what they were told.
Card {
    id: root

    required property RetentionViewModel retention

    title: qsTr("How long panels keep it")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    PlainText {
        width: parent.width
        text: qsTr("As in 12h, 90d or 26w, from an hour to ten years; then it leaves the agents' laptops. The hub keeps its own.")
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    Repeater {
        model: root.retention.lines
        delegate: RetentionLine {
            id: line

            required property string member

            width: parent?.width ?? 0
            onTyped: text => root.retention.setSpan(line.member, text)
            onDone: root.retention.endStep()
        }
    }
    ErrorText {
        width: parent.width
        text: root.retention.error
    }
    Flow {
        width: parent.width
        visible: root.retention.own

        PanelButton {
            kind: PanelButton.Quiet
            label: qsTr("As it comes")
            Accessible.name: qsTr("Put retention back as it comes")
            onClicked: root.retention.reset()
        }
    }
}
