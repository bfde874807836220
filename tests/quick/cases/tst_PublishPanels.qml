import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishPanels"
    room: 420
    role: Accessible.Grouping
    spoken: "Panels"
    subject: Component {
        PublishPanels {
            publishing: Fixture.desk.publishing
        }
    }

    function test_saysWhoTookWhatAndWhyNot() {
        verify(Fixture.publish("pilot"));
        const card = make();
        hears(card, "5 panels took version 14 · 1 panel took version 13");
        hears(card, "1 panel refused version 14");
        hears(card, "signed by nobody who is trusted here");
        compare(Layout.collisions(card), "");
    }
}
