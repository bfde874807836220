import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "GuideCard"
    scene: "guide"
    role: Accessible.Grouping
    spoken: "Verify by one-time code"
    subject: Component {
        GuideCard {
            guide: Fixture.panel.guide
        }
    }

    function test_stepsAreDoneByTheirKey() {
        make();
        keyClick(Qt.Key_D, Qt.AltModifier);
        verify(Fixture.posted("MarkStep") > 0);
    }
    function test_aQuestionTakesTheFocusToItsAnswers() {
        verify(Fixture.start("guide-branch"));
        make();
        keyClick(Qt.Key_D, Qt.AltModifier);
        compare(Fixture.posted("MarkStep"), 0);
        keyClick(Qt.Key_Space);
        compare(Fixture.posted("ChooseBranch"), 1);
    }
    function test_fieldsAreReachedByKey() {
        verify(Fixture.start("guide-branch"));
        make();
        keyClick(Qt.Key_I, Qt.AltModifier);
        keyClick(Qt.Key_4);
        verify(Fixture.posted("TypeField") > 0);
    }
    function test_aNewerGuideIsTakenByKey() {
        verify(Fixture.start("guide-branch"));
        const card = make();
        hears(card, "Your team has changed this guide");
        press(card, "Take the new one");
        compare(Fixture.posted("RenewGuide"), 1);
    }
    function test_isLeftByKey() {
        press(make(), "Leave guide");
        compare(Fixture.posted("OpenGuide"), 1);
    }
}
