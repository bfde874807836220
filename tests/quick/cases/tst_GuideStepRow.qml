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
    scene: "guide"
    role: Accessible.ListItem
    spoken: "Ask for the last four digits"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.guide.steps
            delegate: GuideStepRow {
                width: lines.width
            }
        }
    }

    function test_theCurrentOneSaysWhatToSayAndIsDoneByKey() {
        const lines = make();
        const current = lines.children[1];
        hears(current, "I am sending you a code");
        const spy = watch(current, "finished");
        press(current, "Done");
        compare(spy.count, 1);
    }
    function test_aMarkIsTakenBackByKey() {
        const row = make().first;
        const spy = watch(row, "toggled");
        press(row.children[1], "Ask for the last four digits");
        compare(spy.count, 1);
    }
}
