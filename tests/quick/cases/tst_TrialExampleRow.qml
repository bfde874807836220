import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TrialExampleRow"
    role: Accessible.ListItem
    spoken: "Card used in two places"
    pressed: "clicked"
    given: ({title: "Card used in two places", detail: "traveller-4 · 12 Nov 14:03", change: "new", standing: 1, unfolded: false})
    longer: ({title: "A card that was used in two places that are further apart than anybody gets in that time", change: "would vanish", standing: 2, unfolded: true})
    subject: Component {
        TrialExampleRow {}
    }
}
