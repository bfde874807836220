import QtQuick
import QtTest
import Sidelight
import Sidelight.Panel
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ArticleSheet"
    role: Accessible.Dialog
    room: 0
    brought: ["article"]
    subject: Component {
        ArticleSheet {
            knowledge: Fixture.panel.knowledge
        }
    }

    function partOf(sheet) {
        return sheet.contentItem.children[0];
    }
    function test_isReadAndRatedByKey() {
        const sheet = make();
        hears(sheet.contentItem, Fixture.panel.knowledge.text);
        press(sheet.contentItem, "Yes");
        compare(Fixture.posted("RateArticle"), 1);
        hears(sheet.contentItem, "Thank you");
    }
    function test_whatWasSaidIsTakenBackByKeyAndToldWhenItIsLeft() {
        const sheet = make();
        keyClick(Qt.Key_N, Qt.AltModifier);
        compare(Fixture.posted("RateArticle"), 1);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(Fixture.posted("RateArticle"), 2);
        hears(sheet.contentItem, "Did this help?");
        keyClick(Qt.Key_H, Qt.AltModifier);
        compare(Fixture.posted("LeaveArticle"), 0);
        sheet.close();
        tryVerify(() => Fixture.posted("LeaveArticle") === 1);
    }
}
