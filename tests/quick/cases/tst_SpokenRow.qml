import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "SpokenRow"
    scene: "conversation"
    role: Accessible.ListItem
    spoken: "Customer: and I would"
    subject: Component {
        SpokenRow {
            said: "and I would"
            spoken: "Customer: and I would"
            ours: false
            remark: false
            interim: true
        }
    }
    longer: ({
            said: "A word that is very long indeed and a sentence that goes on and on, past the end of any line there is room for"
        })

    function test_oursStandsAtTheOtherSide() {
        const theirs = make().children[0];
        const ours = make({
            ours: true
        }).children[0];
        compare(theirs.x, 0);
        compare(ours.x + ours.width, root.room);
    }
}
