#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>

#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::PanelViewModel;

namespace
{

struct KnowledgeBench {
    test::Words words;
    fixture::FixtureSession session;
    PanelViewModel panel{session, words.time, {}};

    KnowledgeBench() { session.play(fixture::callDelta()); }
    QAbstractItemModelTester articles{panel.knowledge()->articles(),
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester evidence{panel.history()->evidence(),
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};

    void fit(const std::string &id, const std::string &title)
    {
        session::Delta fitting;
        fitting.articles = std::vector<session::ArticleRow>{
            {id, {"/kb", "e-" + id}, title, {{0, 4}}, "en", fixture::now()}};
        session.play(fitting);
    }
    void open(const std::string &id, const std::string &text)
    {
        session::Delta answer;
        Article article;
        article.id = id;
        article.title = "Card abroad";
        article.text = text;
        answer.article = session::ArticleText{{"/kb", "e-" + id}, article};
        session.play(answer);
    }
};

} // namespace

TEST_CASE("an article says where it is from, opens as plain text, and is rated once")
{
    KnowledgeBench f;
    f.fit("a1", "Card abroad");
    REQUIRE(f.panel.knowledge()->articles()->count() == 1);
    const auto &values = f.panel.knowledge()->articles()->line(0).values;
    CHECK(values[2].toString().contains(QLatin1String("English")));
    CHECK(values[2].toString().contains(QLatin1String("offline copy")));
    f.panel.knowledge()->open(0);
    f.panel.knowledge()->open(7);
    REQUIRE(f.session.all<session::OpenArticle>().size() == 1);
    f.open("a2", "not the one that was asked for");
    CHECK_FALSE(f.panel.knowledge()->canRate());
    f.open("a1", "<b>Ask</b>");
    CHECK(f.panel.knowledge()->text() == QLatin1String("<b>Ask</b>"));
    f.panel.knowledge()->rate(true);
    f.panel.knowledge()->rate(false);
    const auto rated = f.session.all<session::RateArticle>();
    REQUIRE(rated.size() == 1);
    CHECK(rated[0].helped == true);
}

TEST_CASE("what was said of an article is taken back, told when it is left, and not asked again")
{
    KnowledgeBench f;
    f.fit("a1", "Card abroad");
    f.panel.knowledge()->open(0);
    f.open("a1", "Ask");
    f.panel.knowledge()->rate(false);
    CHECK(f.panel.knowledge()->canTakeBack());
    f.panel.knowledge()->takeBack();
    CHECK_FALSE(f.panel.knowledge()->rated());
    f.panel.knowledge()->rate(true);
    CHECK(f.session.all<session::LeaveArticle>().empty());
    f.panel.knowledge()->leave();
    f.panel.knowledge()->leave();
    CHECK(f.session.all<session::LeaveArticle>().size() == 1);
    CHECK_FALSE(f.panel.knowledge()->canTakeBack());
    f.panel.knowledge()->open(0);
    f.open("a1", "Ask");
    CHECK(f.panel.knowledge()->rated());
    f.panel.knowledge()->rate(false);
    const auto said = f.session.all<session::RateArticle>();
    REQUIRE(said.size() == 3);
    CHECK_FALSE(said[1].helped);
    CHECK(said[2].helped == true);
}

TEST_CASE("how often an article helped is said, and that it fits in part only")
{
    KnowledgeBench f;
    session::Delta fitting;
    session::ArticleRow row{"a1", {"/kb", "e"}, "Card", {}, "en", {}};
    row.helped = {4, 5, true, false};
    row.isByPart = true;
    fitting.articles = std::vector<session::ArticleRow>{row};
    f.session.play(fitting);
    const QString detail = f.panel.knowledge()->articles()->line(0).values[2].toString();
    CHECK(detail.contains(QLatin1String("Helped 4 of 5 times here")));
    CHECK(detail.contains(QLatin1String("fits in part")));
}

TEST_CASE("an article that is not here any more says so, and is not rated")
{
    KnowledgeBench f;
    f.fit("a1", "Card abroad");
    f.panel.knowledge()->open(0);
    session::Delta answer;
    answer.article = session::ArticleText{{"/kb", "e-a1"}, {}};
    f.session.play(answer);
    CHECK_FALSE(f.panel.knowledge()->text().isEmpty());
    f.panel.knowledge()->rate(true);
    CHECK(f.session.all<session::RateArticle>().empty());
}

TEST_CASE("articles of one interaction do not stand beside another")
{
    KnowledgeBench f;
    f.fit("a1", "Card abroad");
    session::Delta other;
    other.focus = InteractionId("int-4712");
    f.session.play(other);
    CHECK(f.panel.knowledge()->articles()->count() == 0);
}

TEST_CASE("events beyond the list are shown by themselves, those within it are not")
{
    KnowledgeBench f;
    bool wanted = false;
    QObject::connect(f.panel.history(), &viewmodels::HistoryViewModel::evidenceWanted,
                     [&] { wanted = true; });
    session::Delta answer;
    answer.evidence = session::EvidenceRows{
        InteractionId("int-4711"), {fixture::callDelta().history->upserts.front()}, 1};
    f.session.play(answer); // nobody asked
    CHECK_FALSE(wanted);
    f.panel.history()->show({{"/old", "ev-99"}});
    REQUIRE(f.session.all<session::ShowEvents>().size() == 1);
    f.session.play(answer);
    CHECK(wanted);
    CHECK(f.panel.history()->evidence()->count() == 1);
    CHECK_FALSE(f.panel.history()->evidenceMissing().isEmpty());
}
