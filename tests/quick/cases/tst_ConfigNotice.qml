import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ConfigNotice"
    scene: "config-refused"
    role: Accessible.AlertMessage
    subject: Component {
        ConfigNotice {
            status: Fixture.panel.status
            cards: Fixture.panel.cards
        }
    }

    function test_saysWhereItWasRefused() {
        verify(Fixture.panel.status.configRefused);
        hears(make(), Fixture.panel.status.configDetail);
    }
    function test_saysWhenCardsMoveAndMovesThemWhenAsked() {
        verify(Fixture.start("cards-waiting"));
        const notice = make();
        hears(notice, "The cards keep their places");
        press(notice, "Rearrange now");
        compare(Fixture.posted("ArrangeCards"), 1);
    }
    function test_asksForNothingWhereNothingWaits() {
        compare(find(make(), "Rearrange now"), null);
    }
}
