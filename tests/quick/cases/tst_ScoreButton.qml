import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ScoreButton"
    role: Accessible.Button
    room: 0
    pressed: "clicked"
    subject: Component {
        ScoreButton {
            journey: Fixture.panel.journey
        }
    }

    function test_saysTheNumberAndOpensWhy() {
        const button = make();
        compare(Fixture.spokenName(button), Fixture.panel.journey.scoreSpoken);
        verify(!Fixture.panel.journey.whyOpen);
        mouseClick(button);
        verify(Fixture.panel.journey.whyOpen);
    }
}
