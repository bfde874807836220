import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "EmptyText"
    role: Accessible.StaticText
    given: ({text: "No rule is called that."})
    longer: ({text: "There is no rule yet, in this bundle or in what comes with it. Begin one with the button above."})
    subject: Component {
        EmptyText {}
    }
}
