pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

Card {
    id: root

    required property WrapUpViewModel wrapUp

    function focusText() {
        box.forceActiveFocus();
    }

    title: qsTr("Wrap up")

    RowLayout {
        width: parent.width
        spacing: Theme.tiny

        CardTitle {
            text: root.title
        }
        Item {
            Layout.fillWidth: true
        }
        Icon {
            Layout.preferredWidth: Theme.iconSmall
            Layout.preferredHeight: Theme.iconSmall
            visible: root.wrapUp.summary.keptText !== ""
            name: root.wrapUp.summary.kept ? "cloud_done" : "cloud_sync"
            size: Theme.iconSmall
            color: Theme.text3
        }
        PlainText {
            Layout.maximumWidth: parent.width * 0.6
            visible: text !== ""
            text: root.wrapUp.summary.keptText
            maximumLineCount: 1
            color: Theme.text3
            font.pixelSize: Theme.fontMeta
        }
    }
    PlainText {
        topPadding: 8
        bottomPadding: 4
        text: qsTr("Outcome")
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    Flow {
        width: parent.width
        spacing: 6

        Repeater {
            model: root.wrapUp.outcomes
            delegate: ChipButton {
                required property string outcome
                required chosen

                onClicked: root.wrapUp.choose(outcome)
            }
        }
    }
    PlainText {
        topPadding: 10
        bottomPadding: 4
        text: qsTr("Summary")
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    TextBox {
        id: box

        width: parent.width
        leastHeight: 96
        label: qsTr("Summary")
        placeholderText: qsTr("What was it about, what did you agree on")
        value: root.wrapUp.summary.text
        onEdited: text => root.wrapUp.summary.text = text
    }
    Item {
        width: 1
        height: Theme.gap
    }
    RowLayout {
        width: parent.width
        spacing: Theme.small

        PanelButton {
            kind: PanelButton.Quiet
            label: qsTr("Close, keep draft")
            onClicked: root.wrapUp.close()
        }
        Item {
            Layout.fillWidth: true
        }
        PanelButton {
            kind: PanelButton.Primary
            enabled: root.wrapUp.canFinish
            label: qsTr("Finish")
            keyCap: qsTr("Ctrl ↵")
            onClicked: root.wrapUp.finish()
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: box.activeFocus
        onActivated: root.wrapUp.finish()
    }
}
