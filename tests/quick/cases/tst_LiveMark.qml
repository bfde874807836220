import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "LiveMark"
    spoken: "Connection: Live"
    role: Accessible.StaticText
    room: 0
    subject: Component {
        LiveMark {
            status: Fixture.panel.status
        }
    }

    function test_saysEachState_data() {
        return [
            {tag: "offline", scene: "offline", spoken: "Connection: Offline"},
            {tag: "catching up", scene: "catching-up", spoken: "Connection: Catching up"},
            {tag: "refused", scene: "refused", spoken: "Connection: Signed out"}
        ];
    }
    function test_saysEachState(data) {
        verify(Fixture.start(data.scene));
        compare(Fixture.spokenName(make()), data.spoken);
    }
    function test_isADotAloneWhereThereIsNoRoomForWords() {
        verify(make({limit: 20}).implicitWidth < make().implicitWidth);
    }
}
