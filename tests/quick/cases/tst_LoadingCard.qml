import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "LoadingCard"
    role: Accessible.Grouping
    spoken: "Customer, loading"
    scene: "loading"
    subject: Component {
        LoadingCard {}
    }

    function test_nothingRunsOutOfItHoweverNarrowOrLarge() {
        Theme.textScale = 2;
        compare(Layout.collisions(make({width: 240})), "");
    }
    function test_hasTheShapeOfACustomer() {
        verify(make().implicitHeight > 80);
    }
}
