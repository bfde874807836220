import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "IdentityChip"
    spoken: "+351 ••• ••• 118, hidden; show"
    role: Accessible.Button
    pressed: "clicked"
    room: 0
    subject: Component {
        Lines {
            model: Fixture.panel.customer.identities
            delegate: IdentityChip {}
        }
    }

    function test_aShownOneIsNotPressed() {
        const lines = make();
        Fixture.panel.customer.reveal(0);
        Layout.settle(root);
        compare(Fixture.posted("RevealField"), 1);
        verify(!lines.first.masked);
        verify(!lines.first.enabled);
        verify(Fixture.spokenName(lines.first).includes("912"));
    }
}
