import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// One of each, in the states that stand still.
Rectangle {
    id: root

    property bool mirrored: false

    width: 420
    height: 760
    color: Theme.background
    LayoutMirroring.enabled: root.mirrored
    LayoutMirroring.childrenInherit: true

    Column {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Card {
            width: parent.width
            title: "Card"
            spacing: Theme.small

            RowLayout {
                width: parent.width

                Avatar {
                    initials: "AP"
                }
                PlainText {
                    Layout.fillWidth: true
                    text: "Ana Pereira"
                    font.pixelSize: Theme.fontName
                    font.weight: Font.Bold
                }
                Badge {
                    text: "2"
                }
                KeyCap {
                    text: "Ctrl K"
                }
            }
            CardTitle {
                width: parent.width
                text: "Do next"
            }
            PlainText {
                width: parent.width
                text: "What one reads first, over as many lines as it takes to say it."
                wrapMode: Text.Wrap
            }
            PlainText {
                width: parent.width
                text: "What one reads second"
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
            PlainText {
                width: parent.width
                text: "What one reads last"
                color: Theme.text3
                font.pixelSize: Theme.fontMeta
            }
            Flow {
                width: parent.width
                spacing: 6

                Chip {
                    text: "Plain"
                    icon: "call"
                }
                Chip {
                    text: "Good"
                    icon: "verified_user"
                    tone: Chip.Good
                }
                Chip {
                    text: "Warning"
                    icon: "star"
                    tone: Chip.Warning
                }
                Chip {
                    text: "Bad"
                    tone: Chip.Bad
                }
                ChipButton {
                    label: "Chosen"
                    chosen: true
                }
                ChipButton {
                    label: "Not"
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.small

                PanelButton {
                    label: "Primary"
                    kind: PanelButton.Primary
                    keyCap: "1"
                }
                PanelButton {
                    label: "Normal"
                    iconName: "edit_note"
                }
                PanelButton {
                    label: "Quiet"
                    kind: PanelButton.Quiet
                    iconName: "schedule_send"
                }
                PanelButton {
                    label: "Not now"
                    enabled: false
                }
                LinkButton {
                    height: Theme.buttonHeight
                    label: "Why?"
                }
                IconButton {
                    label: "Menu"
                    iconName: "more_vert"
                }
            }
            SearchBox {
                width: parent.width
                label: "Find in history"
                keyCap: "Ctrl K"
                value: ""
            }
            TextBox {
                width: parent.width
                label: "Note"
                placeholderText: "Write what the next one should know"
                value: ""
            }
            Divider {
                width: parent.width
            }
            IconTile {
                anchors.left: parent.left
                name: "credit_card_off"
            }
        }
        Notice {
            width: parent.width
            tone: Notice.Critical
            icon: "gpp_maybe"
            title: "Critical"
            detail: "What happened, and where."
            aside: "2 min"
        }
        Notice {
            width: parent.width
            icon: "sync"
            title: "Warning"
            detail: "How far it is."
            moreSpace: Theme.small

            ProgressLine {
                width: parent.width
                value: 0.4
            }
        }
        Notice {
            width: parent.width
            tone: Notice.Info
            icon: "info_outline"
            title: "Info"
        }
    }
}
