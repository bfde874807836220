import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Tab"
    role: Accessible.PageTab
    pressed: "clicked"
    room: 0
    subject: Component {
        Lines {
            model: Fixture.panel.tabs
            delegate: Tab {
                height: 40 * Theme.textScale
            }
        }
    }

    function test_theOneInFrontSaysSoAndShowsItsTime() {
        const lines = make();
        verify(Fixture.spokenChecked(lines.first));
        verify(!Fixture.spokenChecked(lines.children[1]));
        hears(lines.children[1], "2 new");
        const wide = lines.first.implicitWidth;
        lines.first.roomForTime = false;
        Layout.settle(root);
        verify(lines.first.implicitWidth < wide);
    }
    function test_withoutRoomForATitleItsCountIsStillThere() {
        const tab = make().children[1];
        tab.titleLimit = 0;
        Layout.settle(root);
        verify(tab.implicitWidth < 60);
        hears(tab, "2 new");
    }
    function test_aLongNumberIsShortenedToItsEnd() {
        const tab = make().first;
        tab.title = "+351 ••• ••• 118";
        tab.shortTitle = "…5118";
        tab.isNumber = true;
        Layout.settle(root);
        const wide = tab.implicitWidth;
        tab.titleLimit = 60;
        Layout.settle(root);
        verify(tab.implicitWidth < wide);
        const cut = item => item.truncated === true || Array.from(item.children).some(child => cut(child));
        verify(!cut(tab));
    }
    function test_aLongTitleIsCut() {
        const tab = make().first;
        tab.titleLimit = 30;
        Layout.settle(root);
        compare(Layout.collisions(tab), "");
    }
}
