import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ClosedCard"
    role: Accessible.Grouping
    spoken: "Closed until you choose"
    subject: Component {
        ClosedCard {}
    }

    function test_saysWhatItIsFor() {
        hears(make(), "Nothing is written to any profile");
    }
}
