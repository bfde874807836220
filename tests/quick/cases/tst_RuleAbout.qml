import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleAbout"
    spoken: "About this rule"
    role: Accessible.Grouping
    room: 420
    subject: Component {
        RuleAbout {
            form: Fixture.desk.rules.form
        }
    }

    function test_whatIsNoJsonLeavesTheRuleAsItWas() {
        const before = Fixture.desk.rules.form.json;
        verify(!Fixture.desk.rules.form.setJson("{"));
        compare(Fixture.desk.rules.form.json, before);
        verify(Fixture.desk.rules.form.setJson(before));
        verify(!Fixture.desk.canUndo);
    }
}
