import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SuggestionRow"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.suggestions
            delegate: SuggestionRow {
                width: lines.width
            }
        }
    }

    function test_itsButtonsAreReachedByKey() {
        const row = make().first;
        const accepted = watch(row, "accepted");
        const asked = watch(row, "whyAsked");
        press(row, "Start");
        compare(accepted.count, 1);
        press(row, "Why this suggestion");
        compare(asked.count, 1);
    }
    function test_saysWhyOnlyWhenAsked() {
        const row = make().first;
        verify(!Fixture.spoken(row).includes("412 of 520"));
        Fixture.panel.toggleSuggestionWhy(row.key);
        Layout.settle(root);
        hears(row, "412 of 520");
        compare(Layout.collisions(row), "");
    }
    function test_isDismissedWithAReason() {
        const row = make().first;
        const spy = watch(row, "dismissed");
        Fixture.panel.toggleSuggestionWhy(row.key);
        Layout.settle(root);
        press(row, "Does not fit");
        compare(spy.count, 1);
    }
}
