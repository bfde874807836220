import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SnoozeMenu"
    role: Accessible.PopupMenu
    given: ({usualMinutes: 15, usualText: "For 15 minutes"})
    room: 0
    subject: Component {
        SnoozeMenu {}
    }

    function test_theUsualTimeComesFirstAndOnce() {
        const menu = make({usualMinutes: 5, usualText: "For 5 minutes"});
        const spy = watch(menu, "snoozeAsked");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], 5);
        const again = make({usualMinutes: 5, usualText: "For 5 minutes"});
        verify(!again.itemAt(1).visible);
    }
    function test_itIsMutedForThisInteraction() {
        const menu = make();
        const spy = watch(menu, "muteAsked");
        menu.itemAt(4).triggered();
        compare(spy.count, 1);
    }
}
