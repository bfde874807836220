import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "BusyLine"
    room: 360
    role: -1
    given: ({text: "Asking the hub…"})
    longer: ({text: "The hub goes through all of what it has kept in the last three months, and that takes a while"})
    subject: Component {
        BusyLine {}
    }

    function test_canBeCancelled() {
        const line = make();
        const spy = watch(line, "cancelled");
        hears(line, "Asking the hub…");
        press(line, "Cancel");
        compare(spy.count, 1);
    }
}
