import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishConnect"
    room: 420
    role: Accessible.Grouping
    spoken: "Hub"
    subject: Component {
        PublishConnect {
            publishing: Fixture.desk.publishing
        }
    }

    function test_connectsOnceEverythingIsThere() {
        const card = make();
        verify(!find(card, "Connect").enabled);
        Fixture.desk.publishing.hub = "https://hub.example";
        Fixture.desk.publishing.tokenFile = "token";
        verify(find(card, "Connect").enabled);
        Fixture.desk.publishing.team = " ";
        verify(!find(card, "Connect").enabled);
        const wanted = watch(Fixture.desk.publishing, "tokenFileWanted");
        press(card, "Choose the file of the token");
        compare(wanted.count, 1);
    }
    function test_asksForNoFileWhereSomebodySignsIn() {
        verify(Fixture.bring("signed in desk"));
        const card = make();
        Fixture.desk.publishing.hub = "https://hub.example";
        verify(find(card, "Connect").enabled);
        compare(find(card, "Choose the file of the token"), null);
    }
    function test_showsWhereOneIs() {
        verify(Fixture.publish("pilot"));
        const card = make();
        hears(card, "Team blue at https://hub.example");
        press(card, "Leave");
        verify(!Fixture.desk.publishing.connected);
    }
}
