pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Theme

// The cards, below each other: who and what is wrong first, the rest in the order of the configuration.
Flickable {
    id: root

    required property PanelViewModel panel
    required property string place
    readonly property bool known: panel.customer.view === CustomerViewModel.Known
    readonly property bool asking: panel.customer.view === CustomerViewModel.Choose
    readonly property bool open: known || panel.customer.view === CustomerViewModel.Nobody
    // Where the last alert ends.
    readonly property real alertsEnd: alerts.y + alerts.height
    signal searchWanted
    signal pagesWanted
    signal signInWanted

    function toggleWrapUp() {
        root.panel.wrapUp.toggle();
    }
    // The next key is for the form; its place is there only when the cards have been laid out.
    function beginWrapUp() {
        wrapUp.focusText();
        reveal.start();
    }
    function focusNote() {
        root.show(note);
        note.focusText();
    }
    function focusJourney() {
        if (!journey.visible)
            return;
        root.show(journey);
        journey.focusMarks();
    }
    function toggleConversation() {
        if (!conversation.visible)
            return;
        conversation.toggle();
        root.show(conversation);
    }
    function show(item: Item) {
        root.showPart(item, Qt.rect(0, 0, item.width, item.height));
    }
    function showPart(item: Item, part: rect) {
        const y = item.mapToItem(root.contentItem, part).y;
        if (y >= root.contentY && y + part.height <= root.contentY + root.height)
            return;
        glide.stop();
        root.contentY = Math.max(0, Math.min(y - root.height / 3, root.contentHeight - root.height));
    }

    // A page less two lines, so that one sees where one was.
    function page(direction: int) {
        glide.stop();
        const most = Math.max(0, root.contentHeight - root.height);
        root.contentY = Math.max(0, Math.min(most, root.contentY + direction * (root.height - Theme.inputHeight * 2)));
        root.panel.keepScroll(root.contentY);
    }

    T.ScrollBar.vertical: ScrollHandle {
        onPressedChanged: {
            glide.stop();
            root.panel.keepScroll(root.contentY);
        }
    }
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Column {
        id: column

        width: root.width
        padding: Theme.gap
        spacing: Theme.gap

        PanelNotices {
            width: column.width - 2 * Theme.gap
            panel: root.panel
            place: root.place
            onPagesWanted: root.pagesWanted()
            onSignInWanted: root.signInWanted()
        }
        SearchCard {
            width: column.width - 2 * Theme.gap
            visible: root.panel.search.active
            search: root.panel.search
            onCurrentMoved: line => root.show(line)
        }
        LoadingCard {
            width: column.width - 2 * Theme.gap
            visible: root.panel.customer.view === CustomerViewModel.Loading
        }
        CustomerCard {
            width: column.width - 2 * Theme.gap
            visible: root.known
            customer: root.panel.customer
        }
        MatchCard {
            width: column.width - 2 * Theme.gap
            visible: root.asking || root.panel.customer.view === CustomerViewModel.Nobody
            customer: root.panel.customer
        }
        ClosedCard {
            width: column.width - 2 * Theme.gap
            visible: root.asking
        }
        AlertsBlock {
            id: alerts

            width: column.width - 2 * Theme.gap
            panel: root.panel
        }
        GuideCard {
            id: guide

            width: column.width - 2 * Theme.gap
            visible: root.open && root.panel.guide.open
            guide: root.panel.guide
        }
        DoNextCard {
            id: doNext

            width: column.width - 2 * Theme.gap
            visible: root.open && !root.panel.guide.open && (root.panel.suggestions.wanted || root.panel.guide.active)
            panel: root.panel
        }
        ConversationCard {
            id: conversation

            width: column.width - 2 * Theme.gap
            visible: root.open && root.panel.cards.conversation && root.panel.conversation.present
            conversation: root.panel.conversation
            live: root.panel.status.phase === StatusViewModel.Live
        }
        WrapUpCard {
            id: wrapUp

            width: column.width - 2 * Theme.gap
            visible: root.panel.wrapUp.open
            wrapUp: root.panel.wrapUp
            noteHasFocus: note.writing
            onVisibleChanged: if (visible)
                root.beginWrapUp()
        }
        KnowledgeCard {
            id: knowledge

            width: column.width - 2 * Theme.gap
            visible: root.open && root.panel.cards.knowledge && root.panel.knowledge.articles.count > 0
            knowledge: root.panel.knowledge
        }
        NotesCard {
            id: note

            width: column.width - 2 * Theme.gap
            visible: root.open
            note: root.panel.note
        }
        WaitingCard {
            id: waiting

            width: column.width - 2 * Theme.gap
            visible: root.panel.waiting.count > 0
            panel: root.panel
        }
        JourneyCard {
            id: journey

            width: column.width - 2 * Theme.gap
            visible: root.known && root.panel.cards.journey
            journey: root.panel.journey
        }
        HistoryCard {
            id: history

            width: column.width - 2 * Theme.gap
            visible: root.open && root.panel.cards.history
            history: root.panel.history
            sightTop: root.contentY - y
            sightHeight: root.height
            onSearchWanted: root.searchWanted()
            onShifted: pixels => anchor.follow(pixels)
        }
        // A third down, or below what there is to say.
        Item {
            id: desk

            width: column.width - 2 * Theme.gap
            height: empty.y + empty.height
            visible: !root.panel.hasInteraction

            EmptyDesk {
                id: empty

                width: Math.min(parent.width - 24, 300)
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.max(2 * Theme.gap, root.height * 0.3 - desk.y)
                status: root.panel.status
            }
        }
    }
    // In the order of CardsViewModel.Card.
    ItemOrder {
        after: alerts
        items: [guide, doNext, conversation, wrapUp, knowledge, note, waiting, journey, history]
        order: root.panel.cards.order
    }
    Timer {
        id: reveal

        interval: 30
        onTriggered: root.show(wrapUp)
    }
    ScrollGlide {
        id: glide

        flickable: root
        still: Theme.reducedMotion
        onArrived: root.panel.keepScroll(root.contentY)
    }
    // What glides stops under a finger.
    PointHandler {
        onActiveChanged: if (active)
            glide.stop()
    }
    FrameAnimation {
        running: glide.gliding
        onTriggered: glide.step(frameTime)
    }
    ScrollAnchor {
        id: anchor

        flickable: root
        content: column
    }
    Connections {
        target: root.panel.history
        function onRowWanted(row) {
            root.showPart(history, history.placeOf(row));
        }
    }
    Connections {
        target: root.panel
        function onLeaving() {
            root.panel.keepScroll(root.contentY);
        }
        function onScrollWanted(pixels) {
            glide.stop();
            anchor.letGo();
            root.contentY = pixels;
        }
    }
    onMovementEnded: root.panel.keepScroll(root.contentY)
    onAtYEndChanged: if (root.atYEnd && root.open)
        root.panel.history.reachedEnd()
}
