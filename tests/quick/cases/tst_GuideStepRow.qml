import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "GuideStepRow"
    scene: "guide-branch"
    role: Accessible.ListItem
    spoken: "Which check is enough?"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.guide.steps
            delegate: GuideStepRow {
                width: lines.width
            }
        }
    }

    function test_theCurrentOneSaysWhatToSay() {
        const lines = make();
        hears(lines.children[1], "Please tell me the last four digits");
        hears(lines.children[1], "of \u2068Travel card\u2069");
    }
    function test_whatChoseByItselfSaysWhy() {
        hears(make().first, "by itself");
        hears(make().first, "customer.tier == 'Gold'");
    }
    function test_aMarkIsTakenBackByKey() {
        const row = make().first;
        const spy = watch(row, "toggled");
        press(row.children[1], "Which check is enough?");
        compare(spy.count, 1);
    }
}
