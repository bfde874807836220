import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "StripAlert"
    role: Accessible.AlertMessage
    spoken: "Card used in two places at once"
    given: ({height: 40})
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.alerts
            delegate: StripAlert {
                width: lines.width
            }
        }
    }

    function test_whyIsReachedByKey() {
        const alert = make().first;
        const spy = watch(alert, "whyAsked");
        press(alert, "Why?");
        compare(spy.count, 1);
    }
    function test_withoutRoomItIsAnIconThatStillSaysWhat() {
        const alert = make().first;
        alert.roomForWords = false;
        Layout.settle(root);
        compare(Fixture.spokenName(alert), "Card used in two places at once");
        compare(find(alert, "Why?"), null);
    }
}
