import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Card"
    spoken: "History"
    role: Accessible.Grouping
    subject: Component {
        Card {
            title: "History"

            PlainText {
                width: parent.width
                text: "What happened, newest first, in more words than fit into one line of a card"
                wrapMode: Text.Wrap
            }
        }
    }

    function test_isAsHighAsWhatStandsInIt() {
        const card = make();
        verify(card.implicitHeight > 2 * Theme.padding + 20);
    }
}
