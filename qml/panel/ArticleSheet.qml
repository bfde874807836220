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
            height: Theme.buttonHeight
            verticalAlignment: Text.AlignVCenter
            text: root.knowledge.rated ? qsTr("Thank you, noted.") : qsTr("Did this help?")
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        PanelButton {
            visible: !root.knowledge.rated
            label: qsTr("Yes")
            keyCap: qsTr("Alt H")
            onClicked: root.knowledge.rate(true)
        }
        PanelButton {
            visible: !root.knowledge.rated
            label: qsTr("No")
            keyCap: qsTr("Alt N")
            onClicked: root.knowledge.rate(false)
        }
        PanelButton {
            visible: root.knowledge.canTakeBack
            kind: PanelButton.Quiet
            label: qsTr("Take back")
            keyCap: qsTr("Ctrl Z")
            onClicked: root.knowledge.takeBack()
        }
    }
    Shortcut {
        sequence: "Alt+H"
        autoRepeat: false
        enabled: root.opened
        onActivated: root.knowledge.rate(true)
    }
    Shortcut {
        sequence: "Alt+N"
        autoRepeat: false
        enabled: root.opened
        onActivated: root.knowledge.rate(false)
    }
    Shortcut {
        sequence: "Ctrl+Z"
        autoRepeat: false
        enabled: root.opened && root.knowledge.canTakeBack
        onActivated: root.knowledge.takeBack()
    }
    onClosed: root.knowledge.leave()
}
