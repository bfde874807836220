pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The steps of what was accepted, in the place of the suggestions. The marks stay, whatever happens.
Card {
    id: root

    required property GuideViewModel guide
    // Of the current step.
    property GuideStepBody body: null

    title: root.guide.title

    RowLayout {
        width: parent.width
        spacing: Theme.small

        Icon {
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            Layout.alignment: Qt.AlignTop
            name: "route"
            color: Theme.accent
        }
        PlainText {
            Layout.fillWidth: true
            text: root.guide.title
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(3)
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        PlainText {
            Layout.alignment: Qt.AlignTop
            text: root.guide.progress
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    Item {
        width: 1
        height: Theme.small
    }
    ColumnLayout {
        width: parent.width
        visible: root.guide.hasChanged
        spacing: Theme.tiny

        PlainText {
            Layout.fillWidth: true
            text: qsTr("Your team has changed this guide since you began. You go on with the one you began.")
            wrapMode: Text.Wrap
            color: Theme.warning
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            label: qsTr("Take the new one")
            onClicked: root.guide.renew()
        }
    }
    Repeater {
        model: root.guide.steps
        delegate: GuideStepRow {
            id: step

            required property int index

            width: parent.width
            first: step.index === 0
            onToggled: root.guide.toggle(step.index)

            // One at a time.
            Repeater {
                model: step.current ? 1 : 0
                delegate: GuideStepBody {
                    Layout.fillWidth: true
                    guide: root.guide
                    title: step.title
                    Component.onCompleted: root.body = this
                }
            }
        }
    }
    PanelButton {
        anchors.left: parent.left
        visible: root.guide.allDone
        kind: PanelButton.Primary
        width: Math.min(implicitWidth, parent.width)
        label: qsTr("Finish the guide")
        keyCap: qsTr("Alt D")
        onClicked: root.guide.finish()
    }
    Divider {
        width: parent.width
    }
    Item {
        width: 1
        height: Theme.small
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        Repeater {
            model: root.guide.otherwise
            delegate: ActionChip {
                id: reason

                required property string modelData
                required property int index

                width: Math.min(implicitWidth, parent.width)
                label: reason.modelData
                onClicked: root.guide.giveUp(reason.index)
            }
        }
        ActionChip {
            width: Math.min(implicitWidth, parent.width)
            label: qsTr("Did not work out")
            onClicked: root.guide.giveUp(-1)
        }
    }
    Item {
        width: 1
        height: Theme.tiny
    }
    Flow {
        width: parent.width
        spacing: Theme.small
        layoutDirection: Qt.RightToLeft

        PanelButton {
            width: Math.min(implicitWidth, parent.width)
            kind: PanelButton.Quiet
            label: qsTr("Leave guide")
            keyCap: qsTr("Esc")
            onClicked: root.guide.leave()
        }
        PanelButton {
            width: Math.min(implicitWidth, parent.width)
            visible: root.guide.canGoBack
            kind: PanelButton.Quiet
            label: qsTr("Back")
            keyCap: qsTr("Alt B")
            onClicked: root.guide.goBack()
        }
    }
    Shortcut {
        sequence: "Alt+D"
        autoRepeat: false
        enabled: root.visible
        onActivated: root.guide.goOn()
    }
    Shortcut {
        sequence: "Alt+I"
        autoRepeat: false
        enabled: root.visible && root.body !== null
        onActivated: root.body.focusField()
    }
    Connections {
        target: root.guide
        function onAnswerWanted() {
            root.body.focusAnswer();
        }
    }
    Shortcut {
        sequence: "Alt+B"
        autoRepeat: false
        enabled: root.visible
        onActivated: root.guide.goBack()
    }
}
