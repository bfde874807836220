pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The experience, and where it is going; pressed, it says why.
T.AbstractButton {
    id: root

    required property JourneyViewModel journey

    implicitWidth: contentItem.implicitWidth
    implicitHeight: contentItem.implicitHeight
    Accessible.role: Accessible.Button
    Accessible.name: root.journey.scoreSpoken
    Accessible.description: root.journey.whyOpen ? qsTr("Hides why") : qsTr("Shows why")
    onClicked: root.journey.toggleWhy()

    contentItem: Face {
        journey: root.journey
        hovered: root.hovered
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property JourneyViewModel journey
        required property bool hovered
        readonly property color ink: face.journey.level === JourneyViewModel.High ? Theme.good : face.journey.level === JourneyViewModel.Middle ? Theme.warning : Theme.critical

        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.tiny

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Experience")
                lineHeight: 1
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                font.underline: face.hovered
                Accessible.ignored: true
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: face.journey.score
                lineHeight: 1
                color: face.ink
                font.pixelSize: Theme.fontBase
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Row {
                anchors.verticalCenter: parent.verticalCenter
                visible: face.journey.trend !== ""
                spacing: -1 // the arrow has room around it

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: face.journey.falling ? "arrow_drop_down" : "arrow_drop_up"
                    size: Theme.iconSize
                    color: Theme.text2
                }
                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: face.journey.trend
                    lineHeight: 1
                    color: Theme.text2
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: face.journey.whyOpen ? "expand_less" : "help_outline"
                size: Theme.iconSmall
                color: face.hovered ? Theme.accentHover : Theme.accent
            }
        }
    }
}
