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

    function test_itsWordsAreWholeInLettersTwiceAsLarge() {
        Theme.textScale = 2;
        const lines = make({width: 272});
        const cut = item => item.truncated === true || Array.from(item.children).some(child => cut(child));
        verify(!cut(lines));
        compare(Layout.collisions(lines), "");
    }
    function test_itsTimeMovesBelowItsWordsAndBackWithoutAWarning() {
        const lines = make({width: 400});
        mirror(lines);
        for (const scale of [2, 1, 1.6, 1]) {
            Theme.textScale = scale;
            Layout.settle(root);
            compare(Layout.collisions(lines), "");
        }
    }
    function test_theFirstOfADayHasItsHeading() {
        const lines = make();
        hears(lines.first, "Today");
        verify(lines.first.implicitHeight > lines.children[1].implicitHeight);
    }
}
