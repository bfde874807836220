import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "HistoryCard"
    role: Accessible.Grouping
    spoken: "History"
    given: ({sightHeight: 900})
    subject: Component {
        HistoryCard {
            history: Fixture.panel.history
        }
    }

    function test_filtersAndSearchAreReachedByKey() {
        const card = make();
        press(card, "Calls");
        compare(Fixture.posted("ChangeFilter"), 1);
        const spy = watch(card, "searchWanted");
        press(card, "Find in history");
        compare(spy.count, 1);
    }
    function test_anEmptyOneSaysSo() {
        verify(Fixture.start("nobody"));
        const card = make();
        hears(card, "Nothing has happened yet");
        compare(Layout.collisions(card), "");
    }
    function test_olderOnesAreAskedForByKey() {
        press(make(), "Show older ones");
        hears(make(), "Loading older ones");
    }
}
