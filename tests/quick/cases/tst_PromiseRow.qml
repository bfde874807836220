import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PromiseRow"
    scene: "wrap-up"
    subject: Component {
        Lines {
            id: lines

            model: Fixture.panel.wrapUp.promises
            delegate: PromiseRow {
                width: lines.width
            }
        }
    }

    function test_isWrittenDatedAndRemovedByKey() {
        const row = make().first;
        const edited = watch(row, "edited");
        const due = watch(row, "dueChosen");
        const removed = watch(row, "removed");
        find(row, "What we promised").forceActiveFocus();
        keyClick("!");
        verify(edited.count > 0);
        press(row, "Due: 23 Nov");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(due.count, 1);
        press(row, "Remove this promise");
        compare(removed.count, 1);
    }
}
