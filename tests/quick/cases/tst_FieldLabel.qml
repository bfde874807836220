import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FieldLabel"
    role: Accessible.StaticText
    given: ({text: "Outcome"})
    longer: ({text: "The outcome as your team has it, of which one has to be chosen"})
    subject: Component {
        FieldLabel {}
    }
}
