pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The way of the customer with us: what happened where, how it went, and what is open.
Card {
    id: root

    required property JourneyViewModel journey

    function focusMarks() {
        if (!root.journey.shown)
            root.journey.toggleShown();
        plot.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: qsTr("Journey")

    JourneyHead {
        width: parent.width
        title: root.title
        journey: root.journey
    }
    Item {
        width: parent.width
        height: Theme.small
        visible: root.journey.shown
    }
    WhyBox {
        width: parent.width
        visible: root.journey.whyOpen
        heading: root.journey.scoreSpoken

        Repeater {
            model: root.journey.why
            delegate: WhyLine {
                id: line

                required property int index

                Layout.fillWidth: true
                onEventAsked: root.journey.showWhyEvent(line.index)
            }
        }
    }
    Item {
        width: parent.width
        height: Theme.small
        visible: root.journey.whyOpen
    }
    JourneyPlot {
        id: plot

        width: parent.width
        visible: root.journey.plotted
        journey: root.journey
    }
    RowLayout {
        width: parent.width
        visible: root.journey.knownText !== ""
        spacing: Theme.small

        PlainText {
            Layout.fillWidth: true
            text: root.journey.knownText
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            label: qsTr("Load it")
            spoken: qsTr("Load what was before")
            onClicked: root.journey.loadOlder()
        }
    }
    Column {
        width: parent.width
        visible: root.journey.loading
        topPadding: Theme.small
        bottomPadding: Theme.small
        spacing: Theme.gap

        Repeater {
            model: 3
            delegate: Bone {
                required property int index

                width: (root.width - 2 * Theme.padding) * (1 - index * 0.15)
                height: 9
            }
        }
    }
    EmptyNote {
        width: parent.width
        visible: root.journey.empty
        icon: "timeline"
        text: root.journey.emptyText
        action: root.journey.canWiden ? qsTr("Look further back") : ""
        onActed: root.journey.widen()
    }
}
