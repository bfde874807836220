import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PlainText"
    spoken: "<b>Ana</b> & co"
    role: Accessible.StaticText
    given: ({text: "<b>Ana</b> & co"})
    longer: ({text: "A customer's text that is much longer than there is room for it in one line"})
    subject: Component {
        PlainText {}
    }

    function test_showsMarkupAsItCame() {
        const text = make();
        compare(text.textFormat, Text.PlainText);
        compare(text.elide, Text.ElideRight);
    }
}
