import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Divider"
    subject: Component {
        Divider {}
    }

    function test_isOnePixelHigh() {
        compare(make().height, 1);
    }
}
