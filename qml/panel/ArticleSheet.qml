import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// An article, as plain text.
Sheet {
    id: root

    required property KnowledgeViewModel knowledge

    title: root.knowledge.title
    closeLabel: qsTr("Close")

    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.knowledge.source
        wrapMode: Text.Wrap
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
    PlainText {
        width: parent.width
        text: root.knowledge.text
        // An article begins where its own writing does, in whatever language the panel is.
        LayoutMirroring.enabled: root.knowledge.rightToLeft
        wrapMode: Text.Wrap
    }
    Divider {
        width: parent.width
        visible: root.knowledge.canRate
    }
    Flow {
        width: parent.width
        visible: root.knowledge.canRate
        spacing: Theme.small

        PlainText {
            height: Theme.chipHeight
            verticalAlignment: Text.AlignVCenter
            text: root.knowledge.rated ? qsTr("Thank you, noted.") : qsTr("Did this help?")
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        ActionChip {
            visible: !root.knowledge.rated
            label: qsTr("Yes")
            onClicked: root.knowledge.rate(true)
        }
        ActionChip {
            visible: !root.knowledge.rated
            label: qsTr("No")
            onClicked: root.knowledge.rate(false)
        }
    }
}
