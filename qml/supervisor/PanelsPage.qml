pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// How much an agent's panel shows at a time, and how interactions may end.
ScrollPage {
    id: root

    required property PanelsViewModel panels

    PageTitle {
        width: root.contentWidth
        title: qsTr("Panels")
        detail: qsTr("How much every panel of the team shows, and the outcomes its agents choose from.")
    }
    Card {
        width: root.contentWidth
        title: qsTr("At a time")
        spacing: Theme.small

        CardTitle {
            width: parent.width
            text: qsTr("At a time")
        }
        CountLine {
            width: parent.width
            label: qsTr("Alerts")
            hint: qsTr("The rest is counted and one key away.")
            count: root.panels.alerts
            least: 1
            most: 20
            onChosen: count => root.panels.setAlerts(count)
        }
        CountLine {
            width: parent.width
            label: qsTr("Suggestions")
            hint: qsTr("One stands alone where it is sure enough.")
            count: root.panels.suggestions
            least: 1
            most: 3
            onChosen: count => root.panels.setSuggestions(count)
        }
        FormLine {
            width: parent.width
            label: qsTr("An hour")
            hint: qsTr("How many alerts an agent should be shown at most. Insights hold it against what was shown; nothing is kept back.")
            error: root.panels.perHourError

            LineBox {
                width: 76 * Math.max(1, Theme.textScale)
                label: qsTr("Alerts an hour and agent")
                placeholderText: qsTr("Any")
                value: root.panels.perHour
                faulty: root.panels.perHourError !== ""
                onEdited: text => root.panels.setPerHour(text)
                onDone: root.panels.endStep()
            }
        }
    }
    Card {
        width: root.contentWidth
        title: qsTr("Cards")
        spacing: Theme.small

        CardTitle {
            width: parent.width
            text: qsTr("Cards")
        }
        PlainText {
            width: parent.width
            text: qsTr("In the order agents see them. Drag a card by its grip, or pick it up with Space and move it by the arrow keys. A panel takes a new order when its agent turns to the next interaction.")
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        CardPlaces {
            width: parent.width
            order: root.panels.order
        }
        Flow {
            width: parent.width
            visible: root.panels.order.own

            PanelButton {
                kind: PanelButton.Quiet
                label: qsTr("As it comes")
                Accessible.name: qsTr("Put the cards back as they come")
                onClicked: root.panels.order.reset()
            }
        }
    }
    Card {
        width: root.contentWidth
        title: qsTr("Outcomes")
        spacing: Theme.small

        CardTitle {
            width: parent.width
            text: qsTr("Outcomes")
        }
        Flow {
            width: parent.width
            spacing: Theme.small

            SelectBox {
                width: Math.min(implicitWidth, parent.width)
                label: qsTr("Queue")
                choices: root.panels.queues
                current: root.panels.queue
                onPicked: index => root.panels.queue = index
            }
            LineBox {
                id: queue

                width: 150 * Math.max(1, Theme.textScale)
                label: qsTr("Name of a queue")
                placeholderText: qsTr("Another queue")
                value: ""
                onAccepted: add.clicked()
            }
            PanelButton {
                id: add

                height: Theme.inputHeight
                label: qsTr("Give it its own")
                enabled: queue.text.trim() !== ""
                onClicked: {
                    root.panels.addQueue(queue.text);
                    queue.clear();
                }
            }
            PanelButton {
                height: Theme.inputHeight
                visible: root.panels.queue > 0
                kind: PanelButton.Quiet
                label: qsTr("As all others")
                onClicked: root.panels.removeQueue()
            }
        }
        PlainText {
            width: parent.width
            visible: !root.panels.own
            text: qsTr("These come with Sidelight. Change one, and the list is yours.")
            wrapMode: Text.Wrap
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        OutcomeList {
            width: parent.width
            panels: root.panels
        }
        Flow {
            width: parent.width

            PanelButton {
                iconName: "add"
                label: qsTr("Outcome")
                Accessible.name: qsTr("Add an outcome")
                onClicked: root.panels.add()
            }
        }
        ErrorText {
            width: parent.width
            text: root.panels.error
        }
    }
}
