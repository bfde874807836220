import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "KeyLine"
    given: ({keys: "Ctrl ↵", text: "Save the note, finish the wrap-up"})
    longer: ({text: "Walk the journey: ← → from mark to mark, ↵ to the history, and whatever else there is to say about it"})
    subject: Component {
        KeyLine {}
    }
}
