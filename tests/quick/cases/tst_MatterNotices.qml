import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "MatterNotices"
    subject: Component {
        MatterNotices {
            desk: Fixture.desk
        }
    }

    function test_isNotThereWhereNothingStandsInTheWay() {
        compare(make().implicitHeight, 0);
    }
}
