pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// What is being said, folded away until one wants to read along. Unfolded it stays with the newest line until one scrolls.
Card {
    id: root

    required property ConversationViewModel conversation
    // What is said comes in now; else it is what was said until the line broke.
    property bool live: true
    readonly property real mostHeight: 260 * Math.max(1, Theme.textScale)

    function toggle() {
        root.conversation.toggle();
        if (root.conversation.shown)
            lines.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    title: root.live ? qsTr("Live") : qsTr("Conversation")

    Item {
        id: head

        // Where it is from stands below where there is too little room.
        readonly property bool stacked: source.visible && fold.width + Theme.small + source.implicitWidth > width

        width: parent.width
        implicitHeight: stacked ? fold.height + Theme.tiny + source.height : Math.max(fold.height, source.height)

        FoldTitle {
            id: fold

            anchors.left: parent.left
            y: head.stacked ? 0 : (head.height - height) / 2
            title: root.title
            unfolded: root.conversation.shown
            onClicked: root.conversation.toggle()
        }
        Chip {
            id: source

            anchors.right: parent.right
            y: head.stacked ? fold.height + Theme.tiny : (head.height - height) / 2
            width: Math.min(implicitWidth, parent.width)
            visible: text !== ""
            text: root.conversation.source
            icon: root.conversation.sourceIcon
        }
    }
    PlainText {
        width: parent.width
        topPadding: Theme.tiny
        visible: !root.conversation.shown
        text: root.conversation.last
        maximumLineCount: 1
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    PlainText {
        width: parent.width
        topPadding: Theme.tiny
        visible: root.conversation.shown && text !== ""
        text: root.conversation.earlier
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
    Item {
        width: parent.width
        implicitHeight: Math.min(lines.contentHeight, root.mostHeight) + Theme.small
        visible: root.conversation.shown

        ListView {
            id: lines

            property bool follows: true

            function scroll(pixels: real) {
                lines.contentY = Math.max(lines.originY, Math.min(lines.originY + lines.contentHeight - lines.height, lines.contentY + pixels));
                lines.follows = lines.atYEnd;
            }

            anchors.fill: parent
            anchors.topMargin: Theme.small
            clip: true
            spacing: 6
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            model: root.conversation.lines
            reuseItems: true
            Accessible.role: Accessible.List
            Accessible.name: root.title
            Keys.onUpPressed: lines.scroll(-40)
            Keys.onDownPressed: lines.scroll(40)
            onMovementEnded: lines.follows = lines.atYEnd
            onContentHeightChanged: if (lines.follows)
                lines.positionViewAtEnd()
            onVisibleChanged: if (lines.visible) {
                lines.follows = true;
                lines.positionViewAtEnd();
            }

            delegate: SpokenRow {
                width: lines.width
                words: root.conversation.words
            }
        }
        FocusRing {
            anchors.topMargin: Theme.small - 3
            shown: lines.activeFocus
        }
    }
}
