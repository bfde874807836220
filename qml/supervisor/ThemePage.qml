pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// How the team's panels look.
ScrollPage {
    id: root

    required property ThemeViewModel looks

    PageTitle {
        width: root.contentWidth
        title: qsTr("Theme")
        detail: qsTr("How the team's panels look. Light or dark, and how large text is, agents choose for themselves where they want to.")
    }
    Card {
        width: root.contentWidth
        title: qsTr("Accent")
        spacing: Theme.small

        CardTitle {
            width: parent.width
            text: qsTr("Accent")
        }
        PlainText {
            width: parent.width
            text: qsTr("What can be pressed and what is chosen. One for each theme, 4.5 to 1 on everything it stands on; high contrast has its own.")
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        Flow {
            width: parent.width
            spacing: Theme.small

            Repeater {
                model: root.looks.swatches
                delegate: SwatchButton {
                    required property int index

                    onClicked: root.looks.take(index)
                }
            }
        }
        FormLine {
            width: parent.width
            label: qsTr("Light")
            hint: root.looks.lightContrast
            error: root.looks.lightError

            LineBox {
                width: 112 * Math.max(1, Theme.textScale)
                label: qsTr("Accent of the light theme")
                placeholderText: "#2F5BD8"
                value: root.looks.light
                faulty: root.looks.lightError !== ""
                onEdited: text => root.looks.setLight(text)
                onDone: root.looks.endStep()
            }
        }
        FormLine {
            width: parent.width
            label: qsTr("Dark")
            hint: root.looks.darkContrast
            error: root.looks.darkError

            LineBox {
                width: 112 * Math.max(1, Theme.textScale)
                label: qsTr("Accent of the dark theme")
                placeholderText: "#7FA2FF"
                value: root.looks.dark
                faulty: root.looks.darkError !== ""
                onEdited: text => root.looks.setDark(text)
                onDone: root.looks.endStep()
            }
        }
    }
    Card {
        width: root.contentWidth
        title: qsTr("At first")
        spacing: Theme.small

        CardTitle {
            width: parent.width
            text: qsTr("At first")
        }
        FormLine {
            width: parent.width
            label: qsTr("Appearance")
            hint: qsTr("For agents who have chosen none.")

            SelectBox {
                width: Math.min(implicitWidth, parent.width)
                label: qsTr("How panels look at first")
                choices: root.looks.modes
                current: root.looks.mode
                onPicked: index => root.looks.setMode(index)
            }
        }
        FormLine {
            width: parent.width
            label: qsTr("Density")
            hint: qsTr("Compact: less room around things, more of them at a glance.")

            SelectBox {
                width: Math.min(implicitWidth, parent.width)
                label: qsTr("How dense panels are")
                choices: root.looks.densities
                current: root.looks.density
                onPicked: index => root.looks.setDensity(index)
            }
        }
        ErrorText {
            width: parent.width
            text: root.looks.error
        }
    }
    Flow {
        width: root.contentWidth
        visible: root.looks.own

        PanelButton {
            kind: PanelButton.Quiet
            label: qsTr("As it comes")
            Accessible.name: qsTr("Put the theme back as it comes")
            onClicked: root.looks.reset()
        }
    }
}
