import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Icon"
    room: 0
    given: ({name: "call"})
    subject: Component {
        Icon {}
    }

    function test_turnsRoundFromRightToLeftOnlyWhereItPoints_data() {
        return [
            {tag: "a way back", icon: "arrow_back", turns: true},
            {tag: "sent", icon: "send", turns: true},
            {tag: "a call", icon: "call", turns: false},
            {tag: "done", icon: "done", turns: false}
        ];
    }
    function test_turnsRoundFromRightToLeftOnlyWhereItPoints(data) {
        const icon = make({name: data.icon});
        compare(icon.transform[0].xScale, 1);
        icon.LayoutMirroring.enabled = true;
        compare(icon.transform[0].xScale, data.turns ? -1 : 1);
    }
    function test_isAPictureAndNotItsName() {
        const icon = make({name: "supervised_user_circle"});
        verify(icon.contentWidth <= icon.width * 1.2, "the font has no such picture");
    }
}
