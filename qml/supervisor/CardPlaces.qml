pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The panel's cards in their order: what always stands first, and below it what can be moved.
Column {
    id: root

    required property CardOrderViewModel order

    spacing: Theme.tiny

    FixedLine {
        width: root.width
        title: qsTr("Customer and match")
        detail: qsTr("Always first, with what the match rests on and how fresh it is.")
    }
    FixedLine {
        width: root.width
        title: qsTr("Alerts")
        detail: qsTr("Always below the customer: a critical one must be seen.")
    }
    Repeater {
        model: root.order.cards
        delegate: CardPlaceLine {
            id: line

            width: root.width
            held: root.order.held === line.card
            shows: root.order.shows
            channelNames: root.order.channels
            channelTitles: root.order.channelTitles
            onPickedUp: root.order.pickUp(line.card)
            onStepped: by => root.order.moveHeld(by)
            onDragged: rows => root.order.dragHeld(rows)
            onDropped: root.order.drop()
            onCancelled: if (line.held)
                root.order.cancel()
            onShowPicked: show => root.order.setShow(line.card, show)
            onQueuesNamed: names => root.order.setQueues(line.card, names)
            onRolesNamed: names => root.order.setRoles(line.card, names)
            onChannelTurned: channel => root.order.toggleChannel(line.card, channel)
            onRemoved: root.order.remove(line.card)
            onDone: root.order.endStep()
        }
    }
    ErrorText {
        width: root.width
        text: root.order.error
    }
    Announcer {
        id: announcer

        Accessible.role: Accessible.AlertMessage
        Accessible.name: announcer.words
        Accessible.ignored: announcer.words === ""
    }
    Connections {
        target: root.order
        function onSaid(words) {
            announcer.say(words);
        }
    }
    component FixedLine: Item {
        id: fixed

        required property string title
        required property string detail

        implicitHeight: words.height + 2 * Theme.tiny

        Icon {
            id: lock

            anchors.left: parent.left
            anchors.leftMargin: Theme.tiny
            anchors.verticalCenter: parent.verticalCenter
            name: "lock"
            color: Theme.text3
        }
        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.inputHeight
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            PlainText {
                width: parent.width
                text: fixed.title
                wrapMode: Text.Wrap
                font.weight: Font.DemiBold
            }
            PlainText {
                width: parent.width
                text: fixed.detail
                wrapMode: Text.Wrap
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
            }
        }
    }
}
