import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FigureCells"
    room: 620
    role: -1
    given: ({name: "Block the card", version: "v12", shown: "310", lead: "40", bar: "71 %", tail: "12", narrow: "310 shown · 40 opened · 12 dismissed", share: 0.71})
    longer: ({name: "An action whose name goes on for much longer than a line of this table has room", shown: "123,456", lead: "123,456", tail: "123,456", bar: "19 of 19"})
    subject: Component {
        FigureCells {}
    }

    function test_standsBelowEachOtherWhereThereIsLittleRoom() {
        const cells = make({width: 300});
        verify(!cells.wide);
        compare(Layout.collisions(cells), "");
    }
}
