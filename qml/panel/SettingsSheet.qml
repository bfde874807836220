pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// How the agent wants the panel. What is chosen holds at once, and is kept.
Sheet {
    id: root

    required property AppearanceViewModel appearance
    required property SettingsViewModel settings
    required property StatusViewModel status
    readonly property bool asTeam: root.settings.teamChooses && root.settings.asTeam

    title: qsTr("Settings")
    closeLabel: qsTr("Close")

    ChoiceLine {
        width: parent.width
        label: qsTr("Appearance")

        ChipButton {
            visible: root.settings.teamChooses
            label: qsTr("As the team")
            chosen: root.asTeam
            onClicked: root.settings.chooseAsTeam()
        }
        ChipButton {
            label: qsTr("As the system")
            chosen: root.appearance.mode === AppearanceViewModel.System && !root.asTeam
            onClicked: root.settings.chooseMode(AppearanceViewModel.System)
        }
        ChipButton {
            label: qsTr("Light")
            chosen: root.appearance.mode === AppearanceViewModel.Light && !root.asTeam
            onClicked: root.settings.chooseMode(AppearanceViewModel.Light)
        }
        ChipButton {
            label: qsTr("Dark")
            chosen: root.appearance.mode === AppearanceViewModel.Dark && !root.asTeam
            onClicked: root.settings.chooseMode(AppearanceViewModel.Dark)
        }
        ChipButton {
            label: qsTr("High contrast")
            chosen: root.appearance.mode === AppearanceViewModel.HighContrast && !root.asTeam
            onClicked: root.settings.chooseMode(AppearanceViewModel.HighContrast)
        }
    }
    ChoiceLine {
        width: parent.width
        label: qsTr("Size of text")

        Repeater {
            model: [100, 125, 150, 175, 200]
            delegate: ChipButton {
                id: size

                required property int modelData

                label: root.settings.percentText(size.modelData)
                chosen: root.appearance.textPercent === size.modelData
                onClicked: root.appearance.textScale = size.modelData / 100
            }
        }
    }
    ChoiceLine {
        width: parent.width
        label: qsTr("Motion")

        ChipButton {
            label: qsTr("Reduced")
            chosen: root.appearance.reducedMotion
            onClicked: root.appearance.reducedMotion = !root.appearance.reducedMotion
        }
    }
    ChoiceLine {
        width: parent.width
        label: qsTr("The customer's local time")

        ChipButton {
            label: qsTr("Beside the name")
            chosen: root.settings.theirTime
            onClicked: root.settings.theirTime = !root.settings.theirTime
        }
    }
    ChoiceLine {
        width: parent.width
        label: qsTr("Snooze alerts for")

        Repeater {
            model: [5, 15, 30, 60, 240]
            delegate: ChipButton {
                id: snooze

                required property int modelData

                label: root.settings.minutesText(snooze.modelData)
                chosen: root.settings.snoozeMinutes === snooze.modelData
                onClicked: root.settings.snoozeMinutes = snooze.modelData
            }
        }
    }
    ChoiceLine {
        width: parent.width
        label: qsTr("Configuration of the team")

        PlainText {
            width: parent.width
            text: root.status.configState
            wrapMode: Text.Wrap
            color: root.status.configRefused ? Theme.warning : Theme.text
            font.pixelSize: Theme.fontSmall
        }
    }
}
