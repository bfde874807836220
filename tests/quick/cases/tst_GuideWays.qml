import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "GuideWays"
    room: 420
    subject: Component {
        GuideWays {
            form: Fixture.desk.guides.form
        }
    }

    function test_aStepAsksAndDecides() {
        const ways = make();
        const step = Fixture.desk.guides.form;
        compare(find(ways, "The answer"), null);
        find(ways, "How it goes on: Goes straight on").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(step.kind, 1);
        verify(find(ways, "The question") !== null);
        compare(step.branches.count, 2);
        press(ways, "Add a way");
        compare(step.branches.count, 3);
        find(ways, "How it goes on: Asks a question").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        verify(find(ways, "The condition, in CEL") !== null);
        compare(find(ways, "The question"), null);
    }
    function test_leadsToAnotherStep() {
        const ways = make();
        find(ways, "Where it leads: To the next step").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(Fixture.desk.guides.form.target, 1);
    }
}
