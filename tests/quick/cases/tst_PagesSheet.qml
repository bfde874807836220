import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "PagesSheet"
    role: Accessible.Dialog
    spoken: "Connected pages"
    room: 0
    brought: ["pages"]
    subject: Component {
        PagesSheet {
            pages: Fixture.panel.pages
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_theCodeIsTypedAtOnce() {
        const sheet = make();
        const spy = watch(Fixture.panel.pages, "codeTyped");
        keyClick("4");
        keyClick("2");
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
    }
}
