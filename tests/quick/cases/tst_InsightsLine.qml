import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "InsightsLine"
    room: 620
    role: Accessible.ListItem
    spoken: "Block the card, v12"
    pressed: "clicked"
    given: ({name: "Block the card", version: "v12", shown: "310", lead: "40", bar: "71 %", tail: "12", narrow: "310 shown", spoken: "310 shown, 71 % taken", share: 0.71, few: false, reasons: "Does not fit: 5", unfolded: false})
    longer: ({name: "An action whose name goes on for much longer than a line of this table has room", unfolded: true, reasons: "Does not fit: 5 · Done already: 4 · Customer declined: 3 · something else that somebody wrote: 2"})
    subject: Component {
        InsightsLine {}
    }

    function test_saysWhyOnDemand() {
        const line = make();
        verify(!Fixture.spoken(line).includes("Does not fit"));
        line.unfolded = true;
        hears(line, "Does not fit: 5");
    }
}
