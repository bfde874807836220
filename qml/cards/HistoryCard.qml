pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// What happened, newest first, by day and case.
Card {
    id: root

    required property HistoryViewModel history
    // What of this card can be seen.
    property real sightTop: 0
    property real sightHeight: 0
    signal searchWanted
    // As of RowView.
    signal shifted(pixels: real)

    // Where the row stands in this card.
    function placeOf(row: int): rect {
        const place = entries.placeOf(row);
        return entries.mapToItem(root, place);
    }

    title: qsTr("History")

    Item {
        id: head

        // All in one line: texts, icons of the channels, the glass.
        readonly property real chips: all.implicitWidth + (open.visible ? open.implicitWidth + 6 : 0) + root.history.channels.count * (Theme.iconTiny + 14 + 6) + (kind.visible ? kind.implicitWidth + 6 : 0)
        readonly property bool stacked: chips + glass.implicitWidth + 6 > width - heading.implicitWidth - Theme.small

        width: parent.width
        height: stacked ? Theme.chipHeight + 6 + filters.height : filters.height

        CardTitle {
            id: heading

            anchors.left: parent.left
            y: (Theme.chipHeight - height) / 2
            text: root.title
        }
        // Beside the title: it is no filter, and would stand alone below them.
        IconButton {
            id: glass

            anchors.right: parent.right
            implicitHeight: Theme.chipHeight
            implicitWidth: Theme.chipHeight
            label: qsTr("Find in history")
            iconName: "search"
            onClicked: root.searchWanted()
        }
        Flow {
            id: filters

            anchors.right: head.stacked ? parent.right : glass.left
            anchors.rightMargin: head.stacked ? 0 : 6
            anchors.bottom: parent.bottom
            width: head.stacked ? parent.width : Math.ceil(head.chips)
            spacing: 6

            ChipButton {
                id: all

                label: root.history.allText
                chosen: root.history.everything
                onClicked: root.history.showAll()
            }
            ChipButton {
                id: open

                visible: root.history.hasOpen
                label: root.history.openText
                chosen: root.history.openOnly
                onClicked: root.history.showOpen()
            }
            Repeater {
                model: root.history.channels
                delegate: ChipButton {
                    required property int channel
                    required property string kindIcon
                    required property string name
                    required chosen

                    label: name
                    iconName: kindIcon
                    onClicked: root.history.toggleChannel(channel)
                }
            }
            MenuChip {
                id: kind

                visible: root.history.kinds.count > 1 || root.history.kindText !== ""
                label: qsTr("Type")
                iconName: "filter_list"
                choice: root.history.kindText
                menu: KindMenu {
                    history: root.history
                }
            }
        }
    }
    RowView {
        id: entries

        width: parent.width
        model: root.history.entries
        sightTop: root.sightTop - y - Theme.padding
        sightHeight: root.sightHeight
        rowsAbove: root.history.above
        rowsBelow: root.history.below
        delegate: HistoryEntry {}
        onSightMoved: (first, last) => root.history.lookAt(first, last)
        onShifted: pixels => root.shifted(pixels)

        // Where one has scrolled to, and the lines are a moment away.
        Bones {
            y: entries.bareTop
            width: parent.width
            visible: entries.bareTop >= 0
            count: Math.ceil(root.sightHeight / 56)
        }
    }
    Bones {
        width: parent.width
        visible: root.history.loading && root.history.empty
        count: 3
    }
    EmptyNote {
        width: parent.width
        visible: root.history.empty && !root.history.loading
        icon: root.history.filtered ? "filter_alt_off" : "history"
        text: root.history.filtered ? qsTr("Nothing of that kind.") : qsTr("Nothing has happened yet that we know of.")
        action: root.history.filtered ? qsTr("Show all") : ""
        onActed: root.history.showAll()
    }
    Item {
        width: parent.width
        visible: root.history.moreBefore
        height: older.height + 6

        LinkButton {
            id: older

            anchors.horizontalCenter: parent.horizontalCenter
            y: 8
            label: root.history.loading ? qsTr("Loading older ones…") : qsTr("Show older ones")
            onClicked: root.history.loadOlder()
        }
    }
    component Bones: Column {
        id: bones

        required property int count

        topPadding: 14
        spacing: 16

        Repeater {
            model: bones.visible ? bones.count : 0
            delegate: Row {
                anchors.left: parent?.left
                spacing: 10

                Rectangle {
                    width: Theme.tile
                    height: Theme.tile
                    radius: 8
                    color: Theme.sunken
                }
                Column {
                    spacing: 7
                    topPadding: 2

                    Bone {
                        anchors.left: parent.left
                        width: 190
                        height: 11
                    }
                    Bone {
                        anchors.left: parent.left
                        width: 130
                        height: 9
                    }
                }
            }
        }
    }
}
