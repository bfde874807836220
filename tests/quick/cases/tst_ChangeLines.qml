import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "ChangeLines"
    room: 420
    subject: Component {
        Item {
            width: 420
            height: 200

            ChangeLines {
                width: parent.width
                changes: Fixture.desk.publishing.changes
            }
        }
    }

    function test_aLineForEachChange() {
        verify(Fixture.publish("pilot"));
        const room = make();
        const lines = room.children[0];
        verify(!lines.visible);
        verify(Fixture.openRule("fraud.impossible-travel"));
        Fixture.desk.rules.form.setSeverity(0);
        tryVerify(() => lines.visible);
        Layout.settle(room);
        hears(room, "Impossible travel");
        compare(Layout.collisions(room), "");
    }
}
