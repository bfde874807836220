import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PickLine"
    role: Accessible.ListItem
    spoken: "Block the card"
    pressed: "clicked"
    given: ({title: "Block the card", detail: "block-card · 4 steps", chosen: false, faulty: false})
    longer: ({title: "A guide whose name is longer than anybody would call a guide in any company", faulty: true})
    subject: Component {
        PickLine {}
    }

    function test_saysThatSomethingIsToBePutRight() {
        hears(make({faulty: true}), "Something is to be put right here");
    }
}
