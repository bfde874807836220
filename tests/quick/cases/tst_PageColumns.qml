import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "PageColumns"
    subject: Component {
        PageColumns {
            second: Rectangle {
                objectName: "second"
                width: parent?.width ?? 0
                height: 20
            }

            Rectangle {
                width: parent?.width ?? 0
                height: 30
            }
        }
    }

    function test_standBesideEachOtherWhereThereIsRoom() {
        const columns = make({width: 460});
        const second = columns.children[1];
        verify(!columns.beside);
        compare(second.x, 0);
        verify(second.y >= 30);
        columns.width = 800;
        Layout.settle(root);
        verify(columns.beside);
        compare(second.y, 0);
        verify(second.x > 390);
    }
}
