import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "StripCaller"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.tabs
            delegate: StripCaller {
                width: lines.width
                tier: "Gold"
            }
        }
    }

    function test_saysWhoAndForHowLong() {
        const caller = make().first;
        hears(caller, "Ana Pereira");
        hears(caller, caller.running);
        caller.roomForTime = false;
        Layout.settle(root);
        verify(!Fixture.spoken(caller).includes(caller.running));
    }
}
