import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Supervisor"
    spoken: "Sidelight Supervisor"
    role: Accessible.Pane
    room: 460
    subject: Component {
        Supervisor {
            height: 800
            desk: Fixture.desk
        }
    }

    function init() {
        failOnWarning(/.?/);
        verify(Fixture.start("call"));
        Fixture.desk.appearance.textScale = 1;
    }
    function test_hasRoomForLettersTwiceAsLarge() {
        const console = make();
        Fixture.desk.appearance.textScale = 2;
        Layout.settle(console);
        compare(Layout.collisions(console), "");
    }
    function test_standsMirroredFromRightToLeft() { // the list makes its rows anew
        const desk = make();
        mirror(desk);
        compare(Layout.collisions(desk), "");
    }
    function test_thePreviewOverThePageTakesTheKeysAndGivesThemBack() {
        Fixture.offerPreview();
        const desk = make();
        press(desk, "As the agent sees it");
        const close = find(desk, "Put the preview away");
        verify(close !== null);
        verify(close.activeFocus);
        keyClick(Qt.Key_Escape);
        Layout.settle(desk);
        compare(find(desk, "Put the preview away"), null);
        verify(find(desk, "As the agent sees it").activeFocus);
    }
    function test_aNarrowConsoleCanBeginWithThePanel() {
        Fixture.offerPreview();
        const desk = make({
            previewing: true
        });
        const close = find(desk, "Put the preview away");
        verify(close !== null);
        mouseClick(close);
        Layout.settle(desk);
        compare(find(desk, "Put the preview away"), null);
    }
    function test_whatEndedMeanwhileIsSaid() {
        const desk = make();
        Fixture.desk.news.said("Tried on 30 days: 3 alerts");
        hears(desk, "Tried on 30 days: 3 alerts");
        verify(Fixture.publish("pilot"));
        hears(desk, "In force: Version");
    }
}
