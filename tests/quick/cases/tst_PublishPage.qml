import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PublishPage"
    room: 460
    subject: Component {
        PublishPage {
            height: 900
            publishing: Fixture.desk.publishing
        }
    }

    function test_somebodyElsesVersionIsLookedAtFirst() {
        verify(Fixture.publish("other"));
        const page = make();
        hears(page, "Version 15 in force is not what your draft was begun from");
        hears(page, "Look at the version in force first.");
        compare(Layout.collisions(page), "");
        press(page, "Put both together");
        verify(!Fixture.desk.publishing.other);
        Fixture.desk.undo();
    }
    function test_saysWhatWentWrong() {
        verify(Fixture.publish("refused"));
        hears(make(), "The token may not read this team's bundle.");
    }
    function test_hasRoomForLettersTwiceAsLarge() {
        verify(Fixture.publish("pilot"));
        Theme.textScale = 2;
        compare(Layout.collisions(make()), "");
    }
}
