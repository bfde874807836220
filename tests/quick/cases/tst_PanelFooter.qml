import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelFooter"
    room: 320
    subject: Component {
        PanelFooter {
            panel: Fixture.panel
        }
    }

    function test_searchAndWrapUpAreReachedByKey() {
        const footer = make();
        footer.focusSearch();
        keyClick("c");
        compare(Fixture.panel.search.query, "c");
        compare(Fixture.posted("Search"), 1);
        const spy = watch(footer, "wrapUpWanted");
        press(footer, "Wrap up");
        compare(spy.count, 1);
    }
    function test_largeLettersLeaveTheWordsToTheSearch() {
        const wide = make();
        const footer = find(wide, "Wrap up").width;
        Theme.textScale = 2;
        verify(find(make(), "Wrap up").width < footer);
    }
    function test_thereIsNothingToWrapUpWithoutAnInteraction() {
        verify(Fixture.start("idle"));
        compare(find(make(), "Wrap up"), null);
    }
}
