import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "GuideFieldRow"
    scene: "guide-branch"
    role: Accessible.Grouping
    spoken: "Card"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.guide.fields
            delegate: GuideFieldRow {
                width: lines.width
            }
        }
    }

    function test_whatIsKnownSaysWhereItIsFromAndIsChangedByKey() {
        const row = make().first;
        hears(row, "Travel card");
        hears(row, "from what we know");
        const spy = watch(row, "editWanted");
        press(row, "Change: Card");
        compare(spy.count, 1);
    }
    function test_whatIsHiddenStaysHidden() {
        const spoken = Fixture.spoken(make().children[1]);
        verify(spoken.indexOf("118") >= 0, spoken);
        verify(spoken.indexOf("912") < 0, spoken);
    }
    function test_whatNobodyKnowsIsTyped() {
        const row = make().children[2];
        const spy = watch(row, "edited");
        row.focusBox();
        keyClick(Qt.Key_4);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "4");
    }
}
