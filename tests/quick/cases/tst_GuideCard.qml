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
    function test_isLeftByKey() {
        press(make(), "Leave guide");
        compare(Fixture.posted("OpenGuide"), 1);
    }
}
