import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SearchCard"
    brought: ["search"]
    role: Accessible.Grouping
    spoken: "Found"
    subject: Component {
        SearchCard {
            search: Fixture.panel.search
        }
    }

    function test_isClosedByKey() {
        press(make(), "Close the search");
        verify(!Fixture.panel.search.active);
    }
    function test_saysHowMany() {
        hears(make(), Fixture.panel.search.resultText);
    }
}
