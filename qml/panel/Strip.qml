pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Theme

// The companion folded: who, what is wrong, what to do, in one line. What has no room is left out from the right.
Rectangle {
    id: root

    required property PanelViewModel panel
    readonly property bool wide: width >= 640 * Theme.textScale
    // For the words of an alert, without a suggestion beside them.
    readonly property bool worded: width >= 440 * Theme.textScale
    readonly property bool compact: width < 320 * Theme.textScale
    signal unfolded

    implicitHeight: Math.round(48 * Theme.textScale)
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidelight, folded")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.small
        spacing: Theme.small

        Repeater {
            model: root.panel.tabs
            delegate: StripCaller {
                id: caller

                Layout.maximumWidth: root.compact ? root.width - 96 : root.width / 2
                Layout.fillWidth: root.compact
                visible: caller.current
                tier: root.compact ? "" : root.panel.customer.tier
                roomForTime: !root.compact
            }
        }
        LiveMark {
            visible: !root.panel.hasInteraction || root.panel.status.phase !== StatusViewModel.Live
            status: root.panel.status
            limit: root.wide || !root.panel.hasInteraction ? root.width / 3 : 0
        }
        LinkButton {
            visible: !root.compact && root.panel.customer.view === CustomerViewModel.Choose
            label: root.panel.customer.matchTitle
            onClicked: root.unfolded()
        }
        Repeater {
            model: root.panel.alerts
            delegate: StripAlert {
                id: alert

                Layout.fillWidth: root.worded
                visible: alert.index === 0 && root.panel.alerts.loud > 0
                roomForWords: root.worded
                onWhyAsked: root.unfolded()
            }
        }
        Item {
            Layout.fillWidth: true
            visible: !root.compact && (!root.worded || root.panel.alerts.loud === 0)
        }
        Repeater {
            model: root.panel.suggestions
            delegate: StripAction {
                id: action

                Layout.maximumWidth: root.width * 0.4
                visible: action.index === 0 && root.wide
                onAccepted: root.panel.accept(action.index)
            }
        }
        IconButton {
            visible: root.panel.pages.asking
            label: root.panel.pages.askingTitle
            iconName: "language"
            ink: Theme.info
            onClicked: root.unfolded()
        }
        IconButton {
            label: qsTr("Open Sidelight")
            iconName: "unfold_more"
            onClicked: root.unfolded()
        }
    }
}
