pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// A rule in the list; whether it is on can be turned here.
Item {
    id: root

    required property string name
    required property string detail
    required property int severity
    required property bool off
    required property bool faulty
    required property bool chosen
    readonly property color mark: severity === 2 ? Theme.critical : severity === 1 ? Theme.warning : Theme.info
    signal chosenByUser
    signal turned

    implicitHeight: Math.max(44 * Math.max(1, Theme.textScale), words.implicitHeight + 12)

    T.ItemDelegate {
        id: button

        anchors.left: parent.left
        anchors.right: turn.left
        anchors.rightMargin: Theme.tiny
        height: parent.height
        Accessible.role: Accessible.ListItem
        Accessible.name: root.name
        Accessible.description: root.faulty ? qsTr("Something is to be put right here") : root.detail
        Accessible.selected: root.chosen
        onClicked: root.chosenByUser()

        background: Rectangle {
            radius: Theme.radiusButton
            color: root.chosen ? Theme.accentBack : button.hovered ? Theme.sunken : "transparent"

            FocusRing {
                shown: button.visualFocus
            }
        }
        contentItem: Item {
            Rectangle {
                id: dot

                anchors.left: parent.left
                anchors.leftMargin: Theme.small
                anchors.verticalCenter: parent.verticalCenter
                width: 8
                height: 8
                radius: 4
                color: root.off ? Theme.line : root.mark
            }
            Column {
                id: words

                anchors.left: dot.right
                anchors.leftMargin: Theme.small
                anchors.right: fault.visible ? fault.left : parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 1

                PlainText {
                    width: parent.width
                    text: root.name
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    color: root.off ? Theme.text3 : root.chosen ? Theme.accent : Theme.text
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }
                PlainText {
                    width: parent.width
                    text: root.detail
                    maximumLineCount: 1
                    color: Theme.text3
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
            }
            Icon {
                id: fault

                anchors.right: parent.right
                anchors.rightMargin: Theme.tiny
                anchors.verticalCenter: parent.verticalCenter
                visible: root.faulty
                name: "error_outline"
                color: Theme.critical
            }
        }
    }
    SwitchButton {
        id: turn

        anchors.right: parent.right
        anchors.rightMargin: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        bare: true
        label: qsTr("%1 is on").arg(root.name)
        on: !root.off
        onClicked: root.turned()
    }
}
