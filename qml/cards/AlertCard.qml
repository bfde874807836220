pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// One alert: what, how old, and what one can do about it. Acknowledged or snoozed ones are one quiet line.
Notice {
    id: root

    required property string key
    required property int severity
    required property string age
    required property bool acknowledged
    required property bool snoozed
    required property string snoozedUntil
    required property string repeats
    required property string whyText
    required property string whyRule
    required property string evidenceText
    required property bool hasWhy
    required property bool whyOpen
    required property string words
    required property WhyViewModel why
    // What is usual, and its words.
    property int snoozeMinutes: 15
    property string snoozeText: qsTr("For 15 minutes")
    readonly property bool recordHere: whyOpen && why.alert === key
    readonly property bool quiet: acknowledged || snoozed
    // All of it in one line, where there is room for one.
    readonly property bool oneLine: quiet && width >= Theme.besideWidth
    readonly property string whyLabel: whyOpen ? qsTr("Hide") : qsTr("Why?")
    readonly property string whySpoken: qsTr("Why this alert: %1").arg(title)
    signal acknowledgeAsked
    signal snoozeAsked(minutes: int)
    signal muteAsked
    signal whyAsked
    signal eventsAsked

    tone: root.severity === 2 ? Notice.Critical : root.severity === 1 ? Notice.Warning : Notice.Info
    detail: root.quiet ? "" : root.words
    aside: root.snoozed ? root.snoozedUntil : root.acknowledged ? qsTr("seen") : root.age
    action: root.oneLine && root.hasWhy ? root.whyLabel : ""
    actionSpoken: root.whySpoken
    moreSpace: root.quiet ? 0 : 7
    onActed: root.whyAsked()

    Item {
        id: foot

        // Where the two do not fit beside each other, the link stands below.
        readonly property bool narrow: !root.quiet && acknowledge.implicitWidth + Theme.small + whyLink.implicitWidth > width

        width: parent.width
        visible: !root.oneLine
        height: root.quiet ? whyLink.implicitHeight : actions.implicitHeight + (narrow && root.hasWhy ? whyLink.height + Theme.tiny : 0)

        Flow {
            id: actions

            anchors.left: parent.left
            width: foot.narrow ? parent.width : parent.width - whyLink.width - Theme.small
            visible: !root.quiet
            spacing: Theme.small

            PanelButton {
                id: acknowledge

                width: Math.min(implicitWidth, actions.width)
                label: qsTr("Acknowledge")
                Accessible.description: root.title
                onClicked: root.acknowledgeAsked()
            }
            PanelButton {
                id: snooze

                kind: PanelButton.Quiet
                iconName: "snooze"
                // Below the other it would stand alone.
                bare: acknowledge.implicitWidth + Theme.small + fullWidth > actions.width
                label: qsTr("Snooze")
                Accessible.description: root.title
                onClicked: menu.popup(snooze, root.LayoutMirroring.enabled ? snooze.width - menu.width : 0, snooze.height + 2)

                SnoozeMenu {
                    id: menu

                    usualMinutes: root.snoozeMinutes
                    usualText: root.snoozeText

                    onSnoozeAsked: minutes => root.snoozeAsked(minutes)
                    onMuteAsked: root.muteAsked()
                }
            }
        }
        LinkButton {
            id: whyLink

            anchors.right: parent.right
            y: foot.narrow ? actions.height + Theme.tiny : 0
            visible: root.hasWhy
            height: root.quiet ? implicitHeight : Theme.buttonHeight
            label: root.whyLabel
            spoken: root.whySpoken
            onClicked: root.whyAsked()
        }
    }
    WhyBox {
        width: parent.width
        visible: root.whyOpen
        heading: qsTr("Why this")
        score: root.repeats
        // Until the whole record is here, and where there is none.
        reason: root.recordHere ? "" : root.whyText
        rule: root.recordHere ? "" : root.whyRule
        evidence: root.evidenceText
        onEventsAsked: root.eventsAsked()

        Repeater {
            model: root.recordHere ? root.why.lines : null
            delegate: WhyLine {
                id: line

                required property int index

                Layout.fillWidth: true
                onEventAsked: root.why.showEvent(line.index)
            }
        }
    }
}
