import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "PickList"
    room: 420
    given: ({query: "", summary: "3 guides", findLabel: "Find a guide", emptyText: "There is none.", addLabel: "Guide", listName: "Guides"})
    subject: Component {
        PickList {
            lines: Fixture.desk.guides.guides
        }
    }

    function test_findsChoosesAndAdds() {
        const list = make();
        const searched = watch(list, "searched");
        const stepped = watch(list, "stepped");
        const picked = watch(list, "picked");
        const added = watch(list, "added");
        const removed = watch(list, "removed");
        const duplicated = watch(list, "duplicated");
        find(list, "Find a guide").forceActiveFocus();
        keyClick(Qt.Key_R);
        keyClick(Qt.Key_Down);
        compare(searched.signalArguments[0][0], "r");
        compare(stepped.signalArguments[0][0], 1);
        press(list, "Refund");
        compare(picked.count, 1);
        press(list, "Guide");
        press(list, "Duplicate");
        press(list, "Delete");
        compare(added.count + duplicated.count + removed.count, 3);
    }
    function test_saysThatThereIsNone() {
        while (Fixture.desk.guides.current >= 0)
            Fixture.desk.guides.remove();
        const list = make({mayChange: false});
        hears(list, "There is none.");
        compare(find(list, "Delete"), null);
        list.query = "x";
        hears(list, "Nothing is called that.");
    }
    function test_standsMirroredFromRightToLeft() { // the list makes its rows anew
        const list = make();
        mirror(list);
        compare(Layout.collisions(list), "");
    }
}
