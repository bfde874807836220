import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PanelHeader"
    room: 320
    subject: Component {
        PanelHeader {
            panel: Fixture.panel
        }
    }

    // The list makes its tabs anew when its direction turns; what stands beside it is judged by hand.
    function test_standsMirroredFromRightToLeft() {
        const header = make();
        mirror(header);
        verify(find(header, "Menu").mapToItem(header, 0, 0).x < 40);
        compare(Layout.collisions(header), "");
    }
    function test_theMenuIsOpenedByKey() {
        const header = make();
        const spy = watch(header, "menuWanted");
        press(header, "Menu");
        compare(spy.count, 1);
    }
}
