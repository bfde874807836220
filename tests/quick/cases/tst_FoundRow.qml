import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FoundRow"
    brought: ["search"]
    role: Accessible.ListItem
    pressed: "clicked"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.search.hits
            delegate: FoundRow {
                width: lines.width
            }
        }
    }

    function test_theCurrentOneSaysSo() {
        const row = make().first;
        verify(!Fixture.spokenChecked(row));
        row.current = true;
        verify(Fixture.spokenChecked(row));
    }
}
