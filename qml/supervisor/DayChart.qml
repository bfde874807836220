pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// A bar a day, filled in part; the pointer or the arrow keys say what it stands for.
FocusScope {
    id: root

    required property DayBarsModel days
    required property string firstDay
    required property string lastDay
    property string said
    property int day: -1
    // What of a bar is not filled.
    readonly property color ground: Theme.highContrast ? Theme.infoBack : Theme.infoLine
    readonly property real step: bars.width / Math.max(1, root.days.count)

    function go(to: int) {
        root.day = Math.max(0, Math.min(root.days.count - 1, to));
    }

    implicitHeight: bars.height + Math.max(first.height, words.height) + 6
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: root.said
    Accessible.description: words.text
    Accessible.focusable: true
    Keys.onLeftPressed: root.go(root.LayoutMirroring.enabled ? root.day + 1 : root.day - 1)
    Keys.onRightPressed: root.go(root.LayoutMirroring.enabled ? root.day - 1 : root.day + 1)
    onActiveFocusChanged: if (!root.activeFocus)
        root.day = -1

    FocusRing {
        shown: root.activeFocus
    }
    Row {
        id: bars

        width: parent.width
        height: 84 * Math.max(1, Theme.textScale)

        Repeater {
            id: rows

            model: root.days
            delegate: Item {
                id: one

                required property int index
                required property double share
                required property double inner
                required property string words
                readonly property bool chosen: one.index === root.day

                width: root.step
                height: bars.height

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    width: Math.max(1, Math.min(root.step - Math.min(6, root.step * 0.3), 28))
                    height: Math.max(one.share > 0 ? 3 : 1, one.share * bars.height)
                    radius: Math.min(2, width / 3)
                    color: one.share === 0 ? Theme.line : root.ground
                    border.width: Theme.highContrast && one.share > 0 ? 1 : 0
                    border.color: Theme.infoLine
                    opacity: one.chosen || root.day < 0 ? 1 : 0.55

                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: one.inner === 0 ? 0 : Math.min(parent.height, Math.max(2, one.inner * bars.height))
                        radius: parent.radius
                        color: one.chosen ? Theme.accentHover : Theme.accent
                    }
                }
                HoverHandler {
                    onHoveredChanged: root.day = hovered ? one.index : root.activeFocus ? root.day : -1
                }
            }
        }
    }
    PlainText {
        id: first

        anchors.left: parent.left
        anchors.top: bars.bottom
        anchors.topMargin: 6
        visible: root.day < 0
        text: root.firstDay
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
    PlainText {
        anchors.right: parent.right
        anchors.top: bars.bottom
        anchors.topMargin: 6
        visible: root.day < 0
        text: root.lastDay
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
    PlainText {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: bars.bottom
        anchors.topMargin: 6
        visible: root.day >= 0
        text: root.day >= 0 ? (rows.itemAt(root.day)?.words ?? "") : ""
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
        font.weight: Font.DemiBold
    }
}
