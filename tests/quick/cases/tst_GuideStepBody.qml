import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "GuideStepBody"
    scene: "guide-branch"
    subject: Component {
        GuideStepBody {
            guide: Fixture.panel.guide
        }
    }

    function test_aQuestionIsAnsweredByKey() {
        const body = make();
        hears(body, "Do they match?");
        press(body, "They do not");
        compare(Fixture.posted("ChooseBranch"), 1);
    }
    function test_aFieldIsTypedByKey() {
        const body = make();
        body.focusField();
        keyClick(Qt.Key_4);
        compare(Fixture.posted("TypeField"), 1);
    }
}
