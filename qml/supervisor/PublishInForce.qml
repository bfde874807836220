pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What the team has: a pilot that can grow or stop, and the way back.
Card {
    id: root

    required property PublishViewModel publishing

    title: qsTr("In force")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    PlainText {
        width: parent.width
        text: root.publishing.inForce
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontLarge
        font.weight: Font.DemiBold
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.publishing.inForceDetail
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Flow {
        width: parent.width
        visible: root.publishing.pilot
        spacing: Theme.small

        Words {
            text: qsTr("Let it grow")
        }
        Repeater {
            model: root.publishing.steps
            delegate: PanelButton {
                required property int index
                required property string modelData

                height: Theme.inputHeight
                label: modelData
                enabled: root.publishing.canSign
                onClicked: root.publishing.grow(index)
            }
        }
        LineBox {
            width: 64 * Math.max(1, Theme.textScale)
            label: qsTr("Share in percent to grow to")
            placeholderText: "%"
            value: root.publishing.growPercent
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: text => root.publishing.growPercent = text
            onAccepted: root.publishing.growTo()
        }
        PanelButton {
            height: Theme.inputHeight
            label: qsTr("To this share")
            enabled: root.publishing.canGrowTo
            onClicked: root.publishing.growTo()
        }
        PanelButton {
            height: Theme.inputHeight
            visible: root.publishing.former !== ""
            iconName: "stop"
            label: root.publishing.former
            enabled: root.publishing.canSign
            onClicked: root.publishing.stopPilot()
        }
    }
    Flow {
        width: parent.width
        visible: root.publishing.versions.length > 0
        spacing: Theme.small

        Words {
            text: qsTr("Back to")
        }
        SelectBox {
            label: qsTr("Former version")
            choices: root.publishing.versions
            current: root.publishing.version
            onPicked: index => root.publishing.version = index
        }
        PanelButton {
            height: Theme.inputHeight
            iconName: "settings_backup_restore"
            label: qsTr("Roll back")
            enabled: root.publishing.canSign
            onClicked: root.publishing.rollBack()
        }
    }
    PlainText {
        width: parent.width
        visible: root.publishing.versions.length > 0
        text: qsTr("Going back publishes the former content as a new version.")
        wrapMode: Text.Wrap
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
}
