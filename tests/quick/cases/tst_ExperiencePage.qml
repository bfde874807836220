import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ExperiencePage"
    room: 460
    subject: Component {
        ExperiencePage {
            height: 800
            experience: Fixture.desk.experience
        }
    }

    function test_theExampleMovesWithTheWeights() {
        make();
        const before = Fixture.desk.experience.scoreText;
        Fixture.desk.experience.setValue("weights/promises", 10);
        verify(Fixture.desk.experience.scoreText !== before);
        Fixture.desk.undo();
        compare(Fixture.desk.experience.scoreText, before);
    }
}
