import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PageTitle"
    given: ({title: "Panels", detail: "What agents see"})
    longer: ({title: "The experience score of customers and what it is made of", detail: "A sum anybody can follow, with parts that can be looked at one by one"})
    subject: Component {
        PageTitle {}
    }
}
