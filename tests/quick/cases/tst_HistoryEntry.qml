import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "HistoryEntry"
    spoken: "Read “Card declined abroad” twice"
    role: Accessible.ListItem
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.history.entries
            delegate: HistoryEntry {
                width: lines.width
            }
        }
    }

    function test_theFirstOfADayHasItsHeading() {
        const lines = make();
        hears(lines.first, "Today");
        verify(lines.first.implicitHeight > lines.children[1].implicitHeight);
    }
}
