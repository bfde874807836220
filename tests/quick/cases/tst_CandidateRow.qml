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

    function truncated(item) {
        return item.truncated === true || Array.from(item.children).some(child => truncated(child));
    }
    function test_itsEvidenceIsNeverCut_data() {
        return [[296, 1], [272, 1], [230, 1], [296, 2]].map(([width, scale]) => ({tag: width + " px at " + scale, width: width, scale: scale}));
    }
    function test_itsEvidenceIsNeverCut(data) {
        Theme.textScale = data.scale;
        const lines = make({width: data.width});
        verify(!truncated(lines));
        compare(Layout.collisions(lines), "");
    }
    function test_isChosenByKeyAndSaysWhatSpeaksForIt() {
        const row = make().first;
        const spy = watch(row, "chosen");
        press(row, "This one");
        compare(spy.count, 1);
        hears(row, "Known by this number");
    }
}
