import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "KeptMark"
    given: ({text: "kept on this laptop 2 s ago", kept: true})
    longer: ({text: "kept on this laptop 2 s ago, and at the hub as soon as there is a network again"})
    subject: Component {
        KeptMark {}
    }

    function test_isAwayWhileThereIsNothingToKeep() {
        verify(!make({text: ""}).visible);
    }
    function test_showsWhetherItIsKept() {
        compare(make().children[0].text, "cloud_done");
        compare(make({kept: false}).children[0].text, "cloud_sync");
    }
}
