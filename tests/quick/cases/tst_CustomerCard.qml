import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CustomerCard"
    spoken: "Customer"
    role: Accessible.Grouping
    subject: Component {
        CustomerCard {
            customer: Fixture.panel.customer
        }
    }

    function test_aHiddenValueIsShownByKeyAndThatIsAudited() {
        press(make(), "+351 ••• ••• 118, hidden; show");
        compare(Fixture.posted("RevealField"), 1);
    }
    function test_saysWhenItIsOfBefore() {
        verify(Fixture.start("offline"));
        const card = make();
        hears(card, "As of 11:42");
        compare(Layout.collisions(card), "");
    }
    function test_whatTheOfferBroughtIsEnough() {
        verify(Fixture.start("card"));
        const card = make();
        hears(card, "Ana Pereira");
        compare(Layout.collisions(card), "");
    }
    function test_hasRoomForLongNames() {
        verify(Fixture.start("crowded"));
        compare(Layout.collisions(make()), "");
    }
}
