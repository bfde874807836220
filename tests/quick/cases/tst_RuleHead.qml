import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleHead"
    room: 420
    subject: Component {
        RuleHead {
            rules: Fixture.desk.rules
        }
    }

    function test_duplicatesAndDeletesWithAWayBack() {
        const head = make();
        const count = Fixture.desk.ruleCount;
        press(head, "Duplicate");
        verify(Fixture.desk.ruleCount !== count);
        press(head, "Delete");
        compare(Fixture.desk.ruleCount, count);
        Fixture.desk.undo();
        verify(Fixture.desk.ruleCount !== count);
    }
}
