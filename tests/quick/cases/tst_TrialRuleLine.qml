import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "TrialRuleLine"
    role: Accessible.ListItem
    spoken: "Impossible travel"
    pressed: "clicked"
    given: ({name: "Impossible travel", severity: 2, share: 0.5, alerts: "37", added: "+4", vanished: "−1", flood: false, chosen: false})
    longer: ({name: "A rule whose name goes on for much longer than a line of this list has room", alerts: "1,234,567", added: "+200,000", flood: true})
    subject: Component {
        TrialRuleLine {}
    }
}
