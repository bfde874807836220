import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What the draft changes, for whom it is published, and what stands in the way.
Card {
    id: root

    required property PublishViewModel publishing

    title: qsTr("Your draft")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    PlainText {
        width: parent.width
        text: root.publishing.changesText
        wrapMode: Text.Wrap
    }
    ChangeLines {
        width: parent.width
        changes: root.publishing.changes
    }
    Notice {
        width: parent.width
        visible: root.publishing.floods.length > 0
        tone: Notice.Critical
        icon: "warning_amber"
        title: root.publishing.floods.join("\n")
        moreSpace: Theme.tiny

        SwitchButton {
            width: parent.width
            label: qsTr("Publish it all the same")
            on: root.publishing.floodAccepted
            onClicked: root.publishing.floodAccepted = !root.publishing.floodAccepted
        }
    }
    Notice {
        width: parent.width
        visible: root.publishing.untried
        tone: Notice.Info
        icon: "history"
        title: qsTr("Rules are changed, and not tried on the past")
        moreSpace: Theme.tiny

        LinkButton {
            label: qsTr("Try them")
            onClicked: root.publishing.trialWanted()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("For")

        SelectBox {
            label: qsTr("Share of the panels")
            choices: root.publishing.shares
            current: root.publishing.share
            onPicked: index => root.publishing.share = index
        }
        LineBox {
            width: 64 * Math.max(1, Theme.textScale)
            visible: root.publishing.otherShare
            label: qsTr("Share in percent")
            value: root.publishing.percent
            faulty: root.publishing.percentFaulty
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: text => root.publishing.percent = text
        }
        Words {
            visible: root.publishing.otherShare
            text: qsTr("% of the panels")
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Of agents of")
        hint: qsTr("Names of teams, with commas between them. A part of the panels, or of the teams, is a pilot: the others keep what they have.")

        LineBox {
            width: parent.width
            label: qsTr("Teams of the pilot")
            placeholderText: qsTr("all teams")
            value: root.publishing.teams
            onEdited: text => root.publishing.teams = text
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Expires")
        hint: qsTr("What has expired stays in force, and the panels say so.")

        SelectBox {
            label: qsTr("Expires")
            choices: root.publishing.expiries
            current: root.publishing.expiry
            onPicked: index => root.publishing.expiry = index
        }
    }
    SwitchButton {
        width: parent.width
        label: qsTr("Hand in for a second signature instead of publishing")
        on: root.publishing.handsIn
        enabled: !root.publishing.busy
        onClicked: root.publishing.handsIn = !root.publishing.handsIn
    }
    FileLine {
        width: parent.width
        visible: root.publishing.handsIn
        label: qsTr("Hand in as")
        hint: qsTr("A file that a publisher opens on this page.")
        spoken: qsTr("File to hand in")
        choosing: qsTr("Choose the file to hand in")
        value: root.publishing.handInFile
        editable: !root.publishing.busy
        onEdited: text => root.publishing.handInFile = text
        onWanted: root.publishing.handInFileWanted()
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        PanelButton {
            kind: PanelButton.Primary
            height: Theme.inputHeight
            iconName: root.publishing.handsIn ? "outbox" : "publish"
            label: root.publishing.publishText
            enabled: root.publishing.hindrance === "" && !root.publishing.busy
            onClicked: root.publishing.publish()
        }
        LinkButton {
            visible: root.publishing.faulty
            height: Theme.inputHeight
            label: qsTr("Show them")
            onClicked: root.publishing.faultsWanted()
        }
    }
    PlainText {
        width: parent.width
        visible: text !== "" && !root.publishing.busy
        text: root.publishing.hindrance
        wrapMode: Text.Wrap
        color: root.publishing.faulty ? Theme.critical : Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
