pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What of a customer agents see at once, when they ask, or never; and how long panels keep it.
ScrollPage {
    id: root

    required property MasksViewModel masks
    required property RetentionViewModel retention

    mostWidth: 1100

    PageTitle {
        width: root.contentWidth
        title: qsTr("Masks and retention")
        detail: qsTr("What of a customer agents see at once, when they ask, or never, and how long their panels keep it. Every time somebody asks is in the audit.")
    }
    PageColumns {
        width: root.contentWidth
        second: [
            Card {
                width: parent.width
                title: qsTr("By field")
                spacing: Theme.small

                CardTitle {
                    width: parent.width
                    text: qsTr("By field")
                }
                PlainText {
                    width: parent.width
                    text: qsTr("A field goes by what is chosen here, else by its class.")
                    wrapMode: Text.Wrap
                    color: Theme.text2
                    font.pixelSize: Theme.fontSmall
                }
                Repeater {
                    model: root.masks.fields
                    delegate: MaskLine {
                        width: parent?.width ?? 0
                        onPicked: choice => root.masks.setField(name, choice)
                    }
                }
                ErrorText {
                    width: parent.width
                    text: root.masks.error
                }
            }
        ]

        Card {
            width: parent.width
            title: qsTr("By class")
            spacing: Theme.small

            CardTitle {
                width: parent.width
                text: qsTr("By class")
            }
            Repeater {
                model: root.masks.classes
                delegate: MaskLine {
                    width: parent?.width ?? 0
                    onPicked: choice => root.masks.setClass(name, choice)
                }
            }
        }
        Card {
            width: parent.width
            title: qsTr("What was asked for")
            spacing: Theme.small

            CardTitle {
                width: parent.width
                text: qsTr("What was asked for")
            }
            FormLine {
                width: parent.width
                label: qsTr("Shown for")
                hint: qsTr("5 seconds to 10 minutes, as in 30s or 2m; then it is hidden again.")
                error: root.masks.revealError

                LineBox {
                    width: 96 * Math.max(1, Theme.textScale)
                    label: qsTr("What was asked for is shown for")
                    placeholderText: "30s"
                    value: root.masks.reveal
                    faulty: root.masks.revealError !== ""
                    onEdited: text => root.masks.setReveal(text)
                    onDone: root.masks.endStep()
                }
            }
        }
        Flow {
            width: parent.width
            visible: root.masks.own

            PanelButton {
                kind: PanelButton.Quiet
                label: qsTr("As it comes")
                Accessible.name: qsTr("Put the masks back as they come")
                onClicked: root.masks.reset()
            }
        }
        RetentionCard {
            width: parent.width
            retention: root.retention
        }
    }
}
