import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ConversationCard"
    scene: "conversation"
    role: Accessible.Grouping
    spoken: "Live"
    subject: Component {
        ConversationCard {
            conversation: Fixture.panel.conversation
        }
    }

    function cleanup() {
        if (Fixture.panel.conversation.shown)
            Fixture.panel.conversation.toggle();
    }
    function test_isFoldedToItsLastLine() {
        const card = make();
        hears(card, "Customer: and I would");
        hears(card, "from the call");
        verify(!Fixture.spoken(card).includes("Agent: I see that."));
    }
    function test_isNotCalledLiveWhenTheLineIsBroken() {
        const card = make({live: false});
        hears(card, "Conversation");
        verify(!Fixture.spoken(card).includes("Live"));
    }
    function test_isUnfoldedByKeyAndKeepsRoomForLargeLetters() {
        const card = make();
        press(card, "Live");
        hears(card, "Agent: I see that. Let me make sure it is you first.");
        Theme.textScale = 2;
        Layout.settle(root);
        compare(Layout.collisions(card), "");
    }
}
