import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "KnowledgePage"
    room: 420
    subject: Component {
        KnowledgePage {
            articles: Fixture.desk.articles
            height: 1600
        }
    }

    function test_anArticleIsWrittenFoundAndDeleted() {
        const page = make();
        hears(page, "This bundle has no articles.");
        compare(find(page, "Title of the article"), null);
        press(page, "Article");
        find(page, "Title of the article").forceActiveFocus();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_S);
        compare(Fixture.desk.articles.title, "New articles");
        Fixture.desk.articles.query = "nothing";
        tryVerify(() => Fixture.spoken(page).includes("Nothing is called that."));
        Fixture.desk.articles.query = "";
        press(page, "Delete");
        compare(Fixture.desk.articles.current, -1);
    }
    function test_standsMirroredFromRightToLeft() { // the list makes its rows anew
        Fixture.desk.articles.add();
        const page = make();
        mirror(page);
        compare(Layout.collisions(page), "");
    }
    function test_anArticleIsPickedFromTheList() {
        const page = make();
        press(page, "Article");
        type(page, "Title of the article", "First");
        press(page, "Article");
        type(page, "Title of the article", "Second");
        compare(Fixture.desk.articles.current, 1);
        press(page, "First");
        compare(Fixture.desk.articles.title, "First");
        press(page, "Second");
        compare(Fixture.desk.articles.title, "Second");
    }
}
