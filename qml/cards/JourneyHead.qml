pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Title and fold, zoom, score: in one line, or in two or three where there is no room.
Item {
    id: root

    required property string title
    required property JourneyViewModel journey
    readonly property real line: Math.max(Theme.chipHeight, fold.implicitHeight)
    readonly property real oneLine: fold.width + zooms.implicitWidth + score.implicitWidth + 2 * Theme.gap
    readonly property bool stacked: root.journey.shown && root.oneLine > root.width
    readonly property bool scoreBelow: root.stacked && fold.width + score.implicitWidth + Theme.small > root.width
    readonly property real secondLine: root.line + Theme.tiny

    implicitHeight: root.line + (root.stacked ? root.secondLine : 0) + (root.scoreBelow ? root.secondLine : 0)

    FoldTitle {
        id: fold

        anchors.left: parent.left
        height: root.line
        title: root.title
        unfolded: root.journey.shown
        onClicked: root.journey.toggleShown()
    }
    Row {
        id: zooms

        readonly property real start: root.stacked ? 0 : fold.width + Theme.gap

        x: root.LayoutMirroring.enabled ? root.width - width - zooms.start : zooms.start
        y: (root.line - height) / 2 + (root.stacked ? root.secondLine : 0) + (root.scoreBelow ? root.secondLine : 0)
        visible: root.journey.shown
        spacing: 6

        ChipButton {
            label: qsTr("7 days")
            chosen: root.journey.days === 7
            onClicked: root.journey.zoom(7)
        }
        ChipButton {
            label: qsTr("30 days")
            chosen: root.journey.days === 30
            onClicked: root.journey.zoom(30)
        }
        ChipButton {
            label: qsTr("1 year")
            chosen: root.journey.days === 365
            onClicked: root.journey.zoom(365)
        }
    }
    ScoreButton {
        id: score

        anchors.right: parent.right
        y: root.scoreBelow ? root.secondLine : 0
        height: root.line
        visible: root.journey.shown && root.journey.hasScore
        journey: root.journey
    }
    PlainText {
        anchors.right: parent.right
        y: (root.line - height) / 2
        visible: root.journey.shown && root.journey.plotted && !root.journey.hasScore
        width: Math.min(implicitWidth, root.width - fold.width - Theme.small - (root.stacked ? 0 : zooms.width + Theme.gap))
        text: qsTr("No score yet")
        maximumLineCount: 1
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
        Accessible.name: root.journey.scoreSpoken
    }
}
