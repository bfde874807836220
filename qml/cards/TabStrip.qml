pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The interactions, side by side; the one in front has the line below it.
ListView {
    id: root

    required property TabsModel tabs
    readonly property real longest: 132 * Theme.textScale
    readonly property real leastTitle: 40 * Theme.textScale
    readonly property real iconAlone: Theme.iconSize + 16
    readonly property int others: Math.max(0, count - 1)
    // With all their titles, and with none.
    readonly property real whole: wide.implicitWidth
    readonly property real bareOthers: bare.implicitWidth - (bares.count > 0 ? bares.itemAt(root.currentIndex)?.width ?? 0 : 0)
    readonly property real front: wides.count > 0 ? wides.itemAt(root.currentIndex)?.width ?? 0 : 0
    // For titles beside the one in front, each.
    readonly property real share: (width - front - bareOthers) / Math.max(1, others) - 6
    readonly property bool allFit: width >= bareOthers + iconAlone + 6 + leastTitle
    readonly property real frontTitle: allFit ? width - bareOthers - iconAlone - 6 : width - iconAlone - 6 - 8 - beyond.width
    // Those that are not whole in sight at the far end: half an icon tells nobody anything, a number does.
    readonly property bool overfull: originX + contentWidth > contentX + width + 8
    readonly property real edge: width + 8.5 - (overfull ? beyond.width : 0)
    readonly property int cut: overfull && contentWidth > 0 ? indexAt(contentX + edge, 1) : -1 // anew when a tab changes its width
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
        content: tab.current || root.moving || tab.x >= root.contentX - 8.5 && tab.x + tab.width <= root.contentX + root.edge
        roomForTime: root.width > root.whole + 50 * Theme.textScale
        titleLimit: current ? (root.frontTitle < root.leastTitle / 2 ? 0 : Math.min(root.longest, root.frontTitle))
                            : root.width >= root.whole ? root.longest
                            : root.share < root.leastTitle ? 0 : Math.min(root.longest, root.share)
        onClicked: root.chosen(tab.index)
    }
    // How wide tabs are by themselves: asked of the real ones, they would go round in circles.
    Row {
        id: wide

        parent: root
        opacity: 0

        Repeater {
            id: wides

            model: root.tabs
            delegate: Measure {
                titled: true
            }
        }
    }
    Row {
        id: bare

        parent: root
        opacity: 0

        Repeater {
            id: bares

            model: root.tabs
            delegate: Measure {
                titled: false
            }
        }
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
    PlainText {
        id: beyond

        parent: root
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        z: 2
        visible: root.cut >= 0
        width: 18 * Theme.textScale
        text: "+" + (root.count - root.cut)
        horizontalAlignment: Text.AlignRight
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
        font.weight: Font.DemiBold
        Accessible.ignored: true // the list says them all
    }
    // There is more that way.
    component Fade: Rectangle {
        id: fade

        property bool mirrored: false
        readonly property bool flipped: fade.mirrored !== fade.LayoutMirroring.enabled

        parent: root // it does not move with the tabs
        z: 1
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
    component Measure: Item {
        id: measure

        required property string title
        required property string unread
        property bool titled

        height: 1 // or a Row leaves it out
        width: root.iconAlone + (measure.titled && measure.title !== "" ? 6 + Math.min(root.longest, Math.ceil(words.advanceWidth) + 1) : 0)
             + (measure.unread !== "" ? 6 + Math.max(16 * Math.max(1, Theme.textScale), number.advanceWidth + 8) : 0)

        TextMetrics {
            id: words

            font.family: Theme.fontFamily
            font.pixelSize: Theme.fontBase
            font.weight: Font.Medium
            text: measure.title
        }
        TextMetrics {
            id: number

            font.family: Theme.fontFamily
            font.pixelSize: Theme.fontTiny
            font.weight: Font.Bold
            text: measure.unread
        }
    }
    onWidthChanged: root.positionViewAtIndex(root.currentIndex, ListView.Contain)
}
