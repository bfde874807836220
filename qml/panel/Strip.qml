pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The companion folded: who, what is wrong, what to do, in one line. What has no room is left out from the right.
Rectangle {
    id: root

    required property PanelViewModel panel
    readonly property bool wide: width >= 640
    readonly property bool compact: width < 320
    signal unfolded

    implicitHeight: 48
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

                Layout.maximumWidth: root.compact ? root.width - 96 : caller.implicitWidth
                Layout.fillWidth: root.compact
                visible: caller.current
                tier: root.compact ? "" : root.panel.customer.tier
                roomForTime: !root.compact
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: !root.panel.hasInteraction
            text: root.panel.status.label
            color: Theme.text2
            elide: Text.ElideRight
            maximumLineCount: 1
        }
        Repeater {
            model: root.panel.alerts
            delegate: StripAlert {
                id: alert

                Layout.fillWidth: root.wide
                visible: alert.index === 0 && root.panel.alerts.loud > 0
                roomForWords: root.wide
                onWhyAsked: root.unfolded()
            }
        }
        Item {
            Layout.fillWidth: true
            visible: !root.wide || root.panel.alerts.loud === 0
        }
        Repeater {
            model: root.panel.suggestions
            delegate: StripAction {
                id: action

                visible: action.index === 0 && root.wide
                onAccepted: root.panel.accept(action.index)
            }
        }
        IconButton {
            label: qsTr("Open Sidelight")
            iconName: "unfold_more"
            onClicked: root.unfolded()
        }
    }
}
