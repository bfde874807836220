pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// The interactions, side by side; the one in front has the line below it. Where there is no room for all, a number says how
// many are out of sight and what is unread there.
Item {
    id: root

    required property TabsModel tabs
    readonly property real longest: 132 * Theme.textScale
    readonly property real leastTitle: 40 * Theme.textScale
    readonly property real iconAlone: Theme.iconSize + 16
    readonly property int others: Math.max(0, list.count - 1)
    // With all their titles, and with none.
    readonly property real whole: wide.implicitWidth
    readonly property real bareOthers: bare.implicitWidth - (bares.count > 0 ? bares.itemAt(list.currentIndex)?.width ?? 0 : 0)
    readonly property real front: wides.count > 0 ? wides.itemAt(list.currentIndex)?.width ?? 0 : 0
    // For titles beside the one in front, each.
    readonly property real share: (width - front - bareOthers) / Math.max(1, others) - 6
    readonly property bool allFit: width >= bareOthers + iconAlone + 6 + leastTitle
    readonly property real frontTitle: allFit ? width - bareOthers - iconAlone - 6 : width - iconAlone - 6 - 8 - beyond.width
    // Those that are not whole in sight: half an icon tells nobody anything, a number does. The edges of a tab hold nothing.
    readonly property bool flipped: list.effectiveLayoutDirection === Qt.RightToLeft
    readonly property real leftEdge: list.contentX - 8.5
    readonly property real rightEdge: list.contentX + list.width + 8.5
    readonly property bool moreAtLeft: list.originX < leftEdge
    readonly property bool moreAtRight: list.originX + list.contentWidth > rightEdge
    readonly property bool overfull: flipped ? moreAtLeft : moreAtRight
    readonly property bool movedOn: flipped ? moreAtRight : moreAtLeft
    // As of the last look: how many are out of sight before the others, and the first one after them.
    property int before: 0
    property int cut: -1
    readonly property int end: cut < 0 ? list.count : Math.max(cut, list.currentIndex + 1)
    readonly property int hidden: before + list.count - end
    // For the one in front and the number.
    readonly property real least: iconAlone + 4 + (others > 0 ? beyond.width : 0)
    signal chosen(row: int)

    function tabAt(row: int): Tab {
        return list.itemAtIndex(row) as Tab;
    }
    function showFront() {
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
        root.look();
    }
    function look() {
        root.cut = root.overfull && list.count > 0 ? list.indexAt(root.flipped ? root.leftEdge : root.rightEdge, 1) : -1;
        root.before = root.movedOn ? Math.max(0, Math.min(list.currentIndex, list.indexAt(root.flipped ? root.rightEdge : root.leftEdge, 1) + 1)) : 0;
        root.tabs.setInSight(root.before, root.end);
    }

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Interactions")

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.allFit ? 0 : beyond.width
        height: parent.height
        model: root.tabs
        currentIndex: root.tabs.currentRow
        highlightMoveDuration: 0
        highlightResizeDuration: 0
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        onWidthChanged: placed.wanted = true
        onContentWidthChanged: placed.wanted = true
        onCurrentIndexChanged: placed.wanted = true
        onContentXChanged: scrolled.wanted = true
        onCountChanged: scrolled.wanted = true

        delegate: Tab {
            id: tab

            height: list.height
            content: tab.current || list.moving || tab.x >= root.leftEdge && tab.x + tab.width <= root.rightEdge
            roomForTime: root.width > root.whole + 50 * Theme.textScale
            titleLimit: current ? (root.frontTitle < root.leastTitle * 0.75 ? 0 : Math.min(root.longest, root.frontTitle))
                                : root.width >= root.whole ? root.longest
                                : root.share < root.leastTitle ? 0 : Math.min(root.longest, root.share)
            onClicked: root.chosen(tab.index)
        }
    }
    // Once all of them have their places.
    FrameTurn {
        id: placed

        onTurn: {
            placed.wanted = false;
            root.showFront();
        }
    }
    FrameTurn {
        id: scrolled

        onTurn: {
            scrolled.wanted = false;
            root.look();
        }
    }
    // How wide tabs are by themselves: asked of the real ones, they would go round in circles.
    Row {
        id: wide

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
        anchors.left: list.left
        visible: root.movedOn
        mirrored: true
    }
    Fade {
        anchors.right: list.right
        visible: root.overfull
    }
    // As wide whichever is in front: it decides what is in sight.
    Item {
        id: beyond

        anchors.right: parent.right
        visible: root.hidden > 0
        width: (root.tabs.unreadText !== "" ? 40 : 18) * Math.max(1, Theme.textScale)
        height: parent.height

        PlainText {
            anchors.right: unread.visible ? unread.left : parent.right
            anchors.rightMargin: unread.visible ? 4 : 0
            anchors.verticalCenter: parent.verticalCenter
            text: "\u200e+" + root.hidden
            lineHeight: 1
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            font.weight: Font.DemiBold
            Accessible.ignored: true // the list says them all
        }
        Badge {
            id: unread

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.tabs.hiddenUnreadText
        }
    }
    // There is more that way.
    component Fade: Rectangle {
        id: fade

        property bool mirrored: false
        readonly property bool flipped: fade.mirrored !== fade.LayoutMirroring.enabled

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
}
