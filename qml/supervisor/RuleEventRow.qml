import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// An event of a rule: its letter, what kind it is, whether it is everybody's.
Item {
    id: root

    required property RuleRowFields row

    implicitHeight: Math.max(flow.height, tools.height)

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: tools.left
        anchors.rightMargin: Theme.small
        spacing: Theme.small

        Rectangle {
            width: Math.max(height, letter.implicitWidth + 10)
            height: Theme.inputHeight
            radius: Theme.radiusChip
            color: Theme.sunken

            PlainText {
                id: letter

                anchors.centerIn: parent
                text: root.row.letter
                color: Theme.text2
                font.weight: Font.DemiBold
            }
        }
        SelectBox {
            width: Math.min(implicitWidth, flow.width)
            label: qsTr("Kind of event %1").arg(root.row.letter)
            choices: root.row.types
            current: root.row.type
            onPicked: index => root.row.form.setEventType(root.row.event, index)
        }
        ChipButton {
            height: Theme.inputHeight
            label: qsTr("everybody's")
            Accessible.description: qsTr("An event without a customer, that every customer's events meet")
            chosen: root.row.flag
            onClicked: root.row.form.setShared(root.row.event, !root.row.flag)
        }
    }
    Row {
        id: tools

        anchors.right: parent.right

        IconButton {
            label: qsTr("Move event %1 up").arg(root.row.letter)
            iconName: "arrow_upward"
            size: Theme.iconSmall
            visible: root.row.event > 0
            onClicked: root.row.form.moveEvent(root.row.event, -1)
        }
        IconButton {
            label: qsTr("Take event %1 out").arg(root.row.letter)
            iconName: "close"
            size: Theme.iconSmall
            visible: root.row.removable
            onClicked: root.row.form.removeEvent(root.row.event)
        }
    }
}
