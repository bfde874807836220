import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PageRow"
    given: ({page: "1", title: "https://desk.example", detail: "connected at 14:02"})
    longer: ({title: "https://a-very-long-name-of-a-host-that-somebody-chose.desk.example:8443"})
    subject: Component {
        PageRow {}
    }

    function test_isDisconnectedByKey() {
        const row = make();
        const spy = watch(row, "revoked");
        press(row, "Disconnect https://desk.example");
        compare(spy.count, 1);
    }
}
