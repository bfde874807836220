import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "SettingLine"
    room: 420
    given: ({title: "Customers", detail: "Who has not been heard of for so long.", error: ""})
    longer: ({title: "Everything that has to do with interactions that are over", error: "This is to be an hour at least, \"1h\"."})
    subject: Component {
        SettingLine {
            LineBox {
                width: 84
                label: "Kept for"
                value: "90d"
            }
        }
    }

    function test_itsFieldStandsBelowTheWordsWhereThereIsLittleRoom() {
        const wide = make();
        const box = find(wide, "Kept for");
        verify(box.mapToItem(wide, 0, 0).x > 300);
        const narrow = make({width: 200});
        const below = find(narrow, "Kept for");
        compare(below.mapToItem(narrow, 0, 0).x, 0);
        verify(below.mapToItem(narrow, 0, 0).y > 20);
        compare(Layout.collisions(narrow), "");
        hears(make(root.longer), root.longer.error);
    }
}
