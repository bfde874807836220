import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "EmptyNote"
    given: ({icon: "history", text: "Nothing of that kind.", action: "Show all"})
    longer: ({text: "Nothing of that kind has happened within the time that is chosen above, nor is anything waiting to happen."})
    subject: Component {
        EmptyNote {}
    }

    function test_showsTheWayOutIfThereIsOne() {
        const note = make();
        const spy = watch(note, "acted");
        press(note, "Show all");
        compare(spy.count, 1);
        compare(find(make({action: ""}), "Show all"), null);
    }
}
