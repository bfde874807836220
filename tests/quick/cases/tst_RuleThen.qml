import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "RuleThen"
    spoken: "Then show"
    role: Accessible.Grouping
    room: 420
    subject: Component {
        RuleThen {
            form: Fixture.desk.rules.form
        }
    }

    function test_whatIsTypedIsInTheDraft() {
        const card = make();
        const title = find(card, "Title of the alert");
        title.forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick("!");
        verify(Fixture.desk.rules.form.alert.endsWith("!"));
        verify(Fixture.desk.undoText.startsWith("Undo: change the title of "));
    }
}
