import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "NavigationItem"
    spoken: "Rules"
    role: Accessible.PageTab
    pressed: "clicked"
    given: ({label: "Rules", iconName: "rule", aside: "20"})
    longer: ({label: "How the experience score of customers is made"})
    subject: Component {
        NavigationItem {}
    }
}
