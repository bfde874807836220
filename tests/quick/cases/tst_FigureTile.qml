import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FigureTile"
    room: 220
    role: Accessible.Grouping
    spoken: "Suggestions taken"
    given: ({title: "Suggestions taken", value: "61 %", note: "9 points, version 12 against 11", tone: 1, way: 1})
    longer: ({title: "Came back within 7 days, with / without, in a language of long words", value: "1,234 of 5,678", note: "over the budget of 4, and three out of four were put off until later on"})
    subject: Component {
        FigureTile {}
    }
}
