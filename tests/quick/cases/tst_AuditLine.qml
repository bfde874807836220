import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "AuditLine"
    room: 460
    role: Accessible.ListItem
    spoken: "Published: ana, supervisor, 14:02"
    given: ({icon: "publish", title: "Published", who: "ana, supervisor", detail: "version 14, for all · team blue", when: "14:02", number: "1,204", tone: 0})
    longer: ({title: "Opened a customer without a contact, in a language of long words", who: "somebody-with-a-long-name.of-the-second-floor, supervisor", detail: "version 14, a pilot on 25 % in floor-1, floor-2, floor-3; before: for all · team a-team-with-a-long-name", when: "28 Nov 2026 14:02"})
    subject: Component {
        AuditLine {}
    }

    function test_saysTheTimeBelowWhereThereIsLittleRoom() {
        const line = make({width: 300});
        verify(!line.beside);
        compare(Layout.collisions(line), "");
    }
}
