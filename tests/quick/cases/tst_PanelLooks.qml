import QtQuick
import QtTest
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

// No item: it is made, and the theme follows it.
TestCase {
    id: root

    name: "PanelLooks"

    Component {
        id: looks

        PanelLooks {
            appearance: Fixture.panel.appearance
        }
    }

    function test_theThemeFollowsWhatWasChosen() {
        verify(Fixture.start("call"));
        Theme.mode = Theme.Light;
        const made = createTemporaryObject(looks, root);
        Fixture.panel.appearance.textScale = 1.5;
        compare(Theme.textScale, 1.5);
        Fixture.panel.appearance.textScale = 1;
        const own = Theme.lightAccent.toString();
        verify(Fixture.bring("theme"));
        compare(Theme.lightAccent.toString(), "#1f6b3a");
        compare(Theme.darkAccent.toString(), "#6fcf8e");
        verify(Theme.compact);
        verify(Fixture.bring("own theme"));
        compare(Theme.lightAccent.toString(), own);
        verify(!Theme.compact);
        verify(made !== null);
    }
}
