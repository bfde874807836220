import QtQuick
import QtTest
import Sidelight.Supervisor
import Sidelight.Tests

Case {
    id: root

    name: "ArticleForm"
    room: 420
    role: Accessible.Grouping
    subject: Component {
        ArticleForm {
            articles: Fixture.desk.articles
        }
    }

    function test_everyFieldChangesTheArticle() {
        Fixture.desk.articles.add();
        const form = make();
        for (const [name, member] of [["Title of the article", "title"], ["Text of the article", "text"], ["Topics of the article", "tags"], ["Queues of the article", "queues"], ["Language of the article", "language"], ["Id of the article", "id"]]) {
            find(form, name).forceActiveFocus();
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Z);
            verify(Fixture.desk.articles[member].endsWith("z"), name);
        }
    }
    function test_whatIsWrongStandsAtItsField() {
        Fixture.desk.articles.add();
        const form = make();
        Fixture.desk.articles.setLanguage("Portuguese!");
        tryVerify(() => Fixture.spoken(form).includes("A language is written as"));
    }
}
