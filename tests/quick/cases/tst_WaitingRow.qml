import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "WaitingRow"
    scene: "offline"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.waiting
            delegate: WaitingRow {
                width: lines.width
            }
        }
    }

    function test_onlyWhatWasRefusedIsTriedAgain() {
        const lines = make();
        const waiting = lines.first;
        compare(find(waiting, "Try again"), null);
        const spy = watch(waiting, "withdrawn");
        press(waiting, "Withdraw");
        compare(spy.count, 1);
        hears(lines, "Refused");
    }
}
