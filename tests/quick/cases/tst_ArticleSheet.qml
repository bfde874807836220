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
}
