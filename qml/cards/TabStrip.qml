pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Theme

// The interactions, side by side; the one in front has the line below it.
ListView {
    id: root

    required property TabsModel tabs
    // What a title may take when all share the strip; the one in front gets more.
    readonly property real share: width / Math.max(1, count) - 64 * Theme.textScale
    readonly property real longest: 132 * Theme.textScale
    // What is left for the title of a neighbour whose count is to be seen beside the one in front.
    readonly property real besides: width - (currentItem?.width ?? 0) - 76 * Theme.textScale
    signal chosen(row: int)

    model: root.tabs
    currentIndex: root.tabs.currentRow
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Interactions")

    delegate: Tab {
        id: tab

        height: root.height
        roomForTime: root.width > (180 + 90 * (root.count - 1)) * Theme.textScale
        titleLimit: current ? Math.min(root.longest, Math.max(40 * Theme.textScale, root.width - 96 * Theme.textScale))
                            : root.besides < 32 * Theme.textScale ? 0
                                                                  : Math.min(root.longest, root.besides, Math.max(60 * Theme.textScale, root.share))
        onClicked: root.chosen(tab.index)
    }
    Fade {
        anchors.left: parent.left
        visible: !root.atXBeginning
        mirrored: true
    }
    Fade {
        anchors.right: parent.right
        visible: !root.atXEnd
    }
    // There is more that way.
    component Fade: Rectangle {
        id: fade

        property bool mirrored: false
        readonly property bool flipped: fade.mirrored !== fade.LayoutMirroring.enabled

        width: 16
        height: parent.height - 1
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: fade.flipped ? 1 : 0
                color: Theme.clear
            }
            GradientStop {
                position: fade.flipped ? 0 : 1
                color: Theme.surface
            }
        }
    }
    onWidthChanged: root.positionViewAtIndex(root.currentIndex, ListView.Contain)
}
