import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CandidateRow"
    scene: "match"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.customer.candidates
            delegate: CandidateRow {
                width: lines.width
            }
        }
    }

    function test_isChosenByKeyAndSaysWhatSpeaksForIt() {
        const row = make().first;
        const spy = watch(row, "chosen");
        press(row, "This one");
        compare(spy.count, 1);
        hears(row, "Known by this number");
    }
}
