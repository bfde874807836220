import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ProgressLine"
    spoken: "25 %"
    role: Accessible.ProgressBar
    given: ({value: 0.25})
    subject: Component {
        ProgressLine {}
    }

    function test_saysNothingWhereNobodyKnowsHowFar() {
        compare(Fixture.spokenName(make({value: -1})), "");
    }
    function test_fillsAShare() {
        const line = make({value: 0.5});
        compare(line.children[0].width, line.width / 2);
    }
}
