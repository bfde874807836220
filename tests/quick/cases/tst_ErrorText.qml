import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ErrorText"
    spoken: "There is no rule of this id."
    role: Accessible.AlertMessage
    given: ({text: "There is no rule of this id."})
    longer: ({text: "A rule has 1 to 8 selections, each of which has a name of its own, made of letters, digits and underscores"})
    subject: Component {
        ErrorText {}
    }

    function test_nothingIsSaidWhereNothingIsWrong() {
        verify(!make({text: ""}).visible);
    }
}
