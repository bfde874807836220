pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// How it ended, what it was about, what we promised. Kept while it is filled in.
Card {
    id: root

    required property WrapUpViewModel wrapUp
    // Ctrl ↵ is the note's while it is written there.
    property bool noteHasFocus: false

    function focusText() {
        box.forceActiveFocus();
    }
    function focusOutcomes() {
        outcomes.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Wrap up")

    RowLayout {
        width: parent.width
        spacing: Theme.tiny

        CardTitle {
            text: root.title
        }
        KeptMark {
            Layout.fillWidth: true
            text: root.wrapUp.summary.keptText
            kept: root.wrapUp.summary.kept
        }
    }
    FieldLabel {
        width: parent.width
        text: qsTr("Outcome")
    }
    Flow {
        width: parent.width
        spacing: 6
        // First letters choose; then the summary is next.
        Keys.onPressed: event => event.accepted = event.modifiers === Qt.NoModifier && root.wrapUp.chooseByLetter(event.text)

        Repeater {
            id: outcomes

            model: root.wrapUp.outcomes
            delegate: ChipButton {
                required property string outcome
                required chosen
                required label

                onClicked: root.wrapUp.choose(outcome)
            }
        }
    }
    RowLayout {
        width: parent.width
        spacing: Theme.tiny

        FieldLabel {
            Layout.alignment: Qt.AlignTop
            text: qsTr("Summary")
        }
        FieldLabel {
            Layout.fillWidth: true
            visible: root.wrapUp.draftedText !== ""
            text: "· " + root.wrapUp.draftedText
            color: Theme.text3
            wrapMode: Text.Wrap
        }
        LinkButton {
            Layout.topMargin: 6
            Layout.alignment: Qt.AlignTop
            visible: root.wrapUp.canUndo
            label: qsTr("Undo")
            onClicked: root.wrapUp.undo()
        }
    }
    SummaryProposal {
        width: parent.width
        visible: root.wrapUp.proposal !== ""
        source: root.wrapUp.proposalSource
        words: root.wrapUp.proposal
        onKept: {
            root.wrapUp.keepProposal();
            root.focusText();
        }
        onDeclined: root.wrapUp.declineProposal()
    }
    Item {
        width: 1
        height: 6
        visible: root.wrapUp.proposal !== ""
    }
    TextBox {
        id: box

        width: parent.width
        leastHeight: root.wrapUp.proposal !== "" ? Theme.inputHeight : 96
        label: qsTr("Summary")
        placeholderText: root.wrapUp.proposal !== "" ? qsTr("Or write your own") : qsTr("What was it about, what did you agree on")
        value: root.wrapUp.summary.text
        onEdited: text => root.wrapUp.summary.text = text
    }
    FieldLabel {
        width: parent.width
        visible: root.wrapUp.promises.count > 0
        text: qsTr("We promised")
    }
    Column {
        width: parent.width
        spacing: 6

        Repeater {
            model: root.wrapUp.promises
            delegate: PromiseRow {
                id: promise

                required property int index

                width: parent.width
                onEdited: text => root.wrapUp.setPromise(promise.index, text)
                onDueChosen: days => root.wrapUp.setDue(promise.index, days)
                onRemoved: root.wrapUp.removePromise(promise.index)
            }
        }
    }
    Item {
        width: 1
        height: Theme.small
    }
    LinkButton {
        anchors.left: parent.left
        visible: root.wrapUp.canPromise
        label: qsTr("Add a promise")
        onClicked: root.wrapUp.addPromise()
    }
    Item {
        width: 1
        height: Theme.gap
    }
    Flow {
        width: parent.width
        spacing: Theme.small
        layoutDirection: Qt.RightToLeft

        PanelButton {
            width: Math.min(implicitWidth, parent.width)
            kind: PanelButton.Primary
            enabled: root.wrapUp.canFinish
            label: qsTr("Finish")
            keyCap: qsTr("Ctrl ↵")
            onClicked: root.wrapUp.finish()
        }
        PanelButton {
            width: Math.min(implicitWidth, parent.width)
            kind: PanelButton.Quiet
            label: qsTr("Close, keep draft")
            onClicked: root.wrapUp.close()
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: root.visible && !root.noteHasFocus
        onActivated: root.wrapUp.finish()
    }
    Shortcut {
        sequence: "Alt+O"
        autoRepeat: false
        enabled: root.visible
        onActivated: root.focusOutcomes()
    }
    Shortcut {
        sequence: "Alt+K"
        autoRepeat: false
        enabled: root.visible
        onActivated: {
            root.wrapUp.keepProposal();
            root.focusText();
        }
    }
    Shortcut {
        sequence: "Alt+P"
        autoRepeat: false
        enabled: root.visible
        onActivated: root.wrapUp.addPromise()
    }
}
