import QtQuick
import QtTest
import Sidelight.Panel
import Sidelight.Tests

Case {
    id: root

    name: "PanelNotices"
    scene: "disk-full"
    given: ({
            place: "The window cannot follow this desktop: it stands at the edge of the screen."
        })
    subject: Component {
        PanelNotices {
            panel: Fixture.panel
        }
    }

    function test_saysOneBelowTheOther() {
        const notices = make();
        hears(notices, Fixture.panel.status.storeTitle);
        hears(notices, root.given.place);
        compare(Layout.collisions(notices), "");
    }
    function test_takesNoRoomWhereThereIsNothingToSay() {
        verify(Fixture.start("call"));
        const notices = make({
            place: ""
        });
        verify(!notices.visible);
        notices.place = "It stands at the edge of the screen.";
        Layout.settle(root);
        verify(notices.visible);
        verify(notices.height > 20);
    }
    function test_leadsToTheConnectedPages() {
        verify(Fixture.bring("pages"));
        const notices = make();
        const spy = watch(notices, "pagesWanted");
        compare(spy.count, 0);
        verify(Fixture.panel.pages.asking);
    }
}
