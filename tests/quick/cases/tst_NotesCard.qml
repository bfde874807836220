import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "NotesCard"
    role: Accessible.Grouping
    spoken: "Note"
    subject: Component {
        NotesCard {
            note: Fixture.panel.note
        }
    }

    function test_isWrittenAndSavedByKeys() {
        const card = make();
        card.focusText();
        keyClick("x");
        compare(Fixture.panel.note.text, "x");
        verify(card.writing);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        compare(Fixture.posted("SaveDraft"), 1);
    }
    function test_saysThatItIsKept() {
        verify(Fixture.start("offline"));
        const card = make();
        hears(card, "kept on this laptop");
        compare(Layout.collisions(card), "");
    }
}
