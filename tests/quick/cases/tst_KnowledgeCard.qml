import QtQuick
import QtTest
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "KnowledgeCard"
    scene: "knowledge"
    spoken: "Knowledge"
    role: Accessible.Grouping
    subject: Component {
        KnowledgeCard {
            knowledge: Fixture.panel.knowledge
        }
    }

    function test_anArticleIsOpenedByKey() {
        const card = make();
        const article = card.children[2].children[2]; // below the title and the space
        article.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(Fixture.posted("OpenArticle"), 1);
    }
}
