import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FormLine"
    room: 420
    given: ({label: "Title"})
    longer: ({label: "What it says when it happens to somebody", hint: "In braces stands what the events say, as often as you like", error: "This is to be a text of at most 2000 bytes, and not an empty one"})
    subject: Component {
        FormLine {
            LineBox {
                width: parent.width
                label: "Title"
                value: "Card used in two places"
            }
        }
    }

    function test_theNameStandsAboveWhereThereIsNoRoom() {
        verify(make({width: 420}).implicitHeight < make({width: 280}).implicitHeight);
    }
    function test_saysWhatIsWrong() {
        hears(make({error: "There is no such field."}), "There is no such field.");
    }
}
