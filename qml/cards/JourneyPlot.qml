pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The lanes with their marks; below, what the mark says that one points at or stands on. Arrows walk from mark to mark,
// Enter goes to the history.
FocusScope {
    id: root

    required property JourneyViewModel journey
    readonly property real laneHeight: Math.max(22, 18 * Theme.textScale)

    // Whoever looks around from mark to mark: nothing below moves back and forth meanwhile.
    readonly property bool looking: hover.hovered || root.activeFocus
    property real most: 0 // that a read-out has needed while one looked
    implicitHeight: readOut.y + Math.ceil(root.looking ? Math.max(root.most, readOut.implicitHeight) : readOut.implicitHeight)
    onLookingChanged: root.most = 0
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.focusable: true
    Accessible.name: qsTr("Journey: %1").arg(root.journey.summary)
    Accessible.description: root.journey.readOut

    Keys.onLeftPressed: root.journey.step(root.LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: root.journey.step(root.LayoutMirroring.enabled ? -1 : 1)
    Keys.onReturnPressed: root.journey.showCurrent()
    Keys.onEnterPressed: root.journey.showCurrent()
    Keys.onSpacePressed: root.journey.showCurrent()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home)
            root.journey.toOldest();
        else if (event.key === Qt.Key_End)
            root.journey.toNewest();
        else
            return;
        event.accepted = true;
    }

    Column {
        id: names

        x: root.LayoutMirroring.enabled ? root.width - width : 0

        Repeater {
            model: root.journey.lanes
            delegate: Item {
                id: lane

                required property string modelData

                anchors.left: parent?.left // at the right in Arabic
                width: Math.min(name.natural, root.width * 0.36)
                height: root.laneHeight

                ShrinkingText {
                    id: name

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    limit: root.width * 0.36
                    size: Theme.fontMeta
                    text: lane.modelData
                    lineHeight: 1
                    color: Theme.text2
                }
            }
        }
    }
    LanePlot {
        id: plot

        readonly property real start: names.width + Theme.small

        x: root.LayoutMirroring.enabled ? 0 : plot.start
        width: Math.max(0, root.width - plot.start)
        height: root.laneHeight * root.journey.lanes.length
        model: root.journey.marks
        line: root.journey.line
        lanes: root.journey.lanes.length
        laneHeight: root.laneHeight
        markScale: Math.min(1.4, Math.max(1, Theme.textScale))
        current: root.journey.current
        mirrored: root.LayoutMirroring.enabled
        laneColor: Theme.line
        lineColor: Theme.journeyLine
        currentColor: Theme.accent
        ground: Theme.surface
        plain: Theme.text3
        good: Theme.good
        warning: Theme.warning
        bad: Theme.critical
        fontFamily: Theme.fontFamily

        HoverHandler {
            id: hover

            cursorShape: root.journey.current >= 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
            onPointChanged: if (hover.hovered)
                root.journey.look(plot.markAt(hover.point.position.x, hover.point.position.y))
            onHoveredChanged: if (!hover.hovered)
                root.journey.look(-1)
        }
        TapHandler {
            id: tap

            onTapped: root.journey.showMark(plot.markAt(tap.point.position.x, tap.point.position.y))
        }
    }
    // How many marks have room beside each other.
    Binding {
        target: root.journey
        property: "room"
        value: plot.room
        when: root.visible
        restoreMode: Binding.RestoreNone
    }
    FocusRing {
        anchors.margins: -6
        shown: root.activeFocus
    }
    Item {
        id: axis

        anchors.left: plot.left
        anchors.right: plot.right
        y: plot.height + 2
        height: start.height

        PlainText {
            id: start

            anchors.left: parent.left
            anchors.leftMargin: 6
            text: root.journey.startText
            color: Theme.text3
            font.pixelSize: Theme.fontTiny
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: axis.width > start.width + end.width + 2 * implicitWidth
            text: root.journey.middleText
            color: Theme.text3
            font.pixelSize: Theme.fontTiny
        }
        PlainText {
            id: end

            anchors.right: parent.right
            anchors.rightMargin: 6
            text: root.journey.endText
            color: root.journey.stale ? Theme.warning : Theme.accent
            font.pixelSize: Theme.fontTiny
            font.weight: Font.DemiBold
        }
    }
    PlainText {
        id: readOut

        y: axis.y + axis.height + Theme.tiny
        width: root.width
        text: root.journey.readOut
        wrapMode: Text.Wrap
        maximumLineCount: Theme.lines(2)
        color: root.journey.current >= 0 ? Theme.text : Theme.text2
        font.pixelSize: Theme.fontSmall
        onImplicitHeightChanged: root.most = Math.max(root.most, readOut.implicitHeight)
    }
}
