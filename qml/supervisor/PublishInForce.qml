pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What the team has: a pilot that can grow or stop, and the way back.
Card {
    id: root

    required property InForceViewModel live

    title: qsTr("In force")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    PlainText {
        width: parent.width
        text: root.live.title
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontLarge
        font.weight: Font.DemiBold
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.live.detail
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Flow {
        width: parent.width
        visible: root.live.pilot
        spacing: Theme.small

        Words {
            text: qsTr("Let it grow")
        }
        Repeater {
            model: root.live.steps
            delegate: PanelButton {
                required property int index
                required property string modelData

                height: Theme.inputHeight
                label: modelData
                enabled: root.live.canSign
                onClicked: root.live.grow(index)
            }
        }
        LineBox {
            width: 64 * Math.max(1, Theme.textScale)
            label: qsTr("Share in percent to grow to")
            placeholderText: "%"
            value: root.live.growPercent
            inputMethodHints: Qt.ImhDigitsOnly
            onEdited: text => root.live.growPercent = text
            onAccepted: root.live.growTo()
        }
        PanelButton {
            height: Theme.inputHeight
            label: qsTr("To this share")
            enabled: root.live.canGrowTo
            onClicked: root.live.growTo()
        }
        PanelButton {
            height: Theme.inputHeight
            visible: root.live.former !== ""
            iconName: "stop"
            label: root.live.former
            enabled: root.live.canSign
            onClicked: root.live.stopPilot()
        }
    }
    Flow {
        width: parent.width
        visible: root.live.versions.length > 0
        spacing: Theme.small

        Words {
            text: qsTr("Back to")
        }
        SelectBox {
            label: qsTr("Former version")
            choices: root.live.versions
            current: root.live.version
            onPicked: index => root.live.version = index
        }
        PanelButton {
            height: Theme.inputHeight
            iconName: "settings_backup_restore"
            label: qsTr("Roll back")
            enabled: root.live.canSign
            onClicked: root.live.rollBack()
        }
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.live.note
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
}
