import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "CardTitle"
    spoken: "History"
    role: Accessible.Heading
    given: ({text: "History"})
    longer: ({text: "The history of everything that has ever happened"})
    subject: Component {
        CardTitle {}
    }

    function test_joinedLettersAreNotDrawnApart() {
        const title = make();
        verify(title.font.letterSpacing > 0);
        title.LayoutMirroring.enabled = true;
        compare(title.font.letterSpacing, 0);
    }
}
