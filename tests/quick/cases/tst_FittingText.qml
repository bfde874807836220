import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FittingText"
    role: Accessible.StaticText
    spoken: "Ana Pereira"
    room: 0
    given: ({text: "Ana Pereira", limit: 200})
    subject: Component {
        FittingText {}
    }

    function test_isAsWideAsItNeedsAndNoWiderThanItsLimit() {
        const text = make();
        verify(text.width < 200);
        compare(text.lineCount, 1);
        text.limit = 40;
        Layout.settle(root);
        compare(text.width, 40);
        verify(text.lineCount > 1);
    }
}
