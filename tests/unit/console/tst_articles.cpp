// The page of knowledge as a draft.
#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "plugin/console/articlesviewmodel.h"

using namespace sidelight;
using namespace sidelight::console;

namespace
{

constexpr auto two = R"({"version":1, "knowledge":[
 {"id":"lost-card","title":"Lost card","text":"Block it.","tags":["Gold Card", "Lisbon"],"x":1},
 {"id":"refund","title":"Refunds","text":"Within five days.","language":"pt","queues":["shop"]}]})";

struct ArticlesDesk {
    ManualClock clock{Timestamp{1'795'185'960'000}};
    DraftSession session{clock, {}, Worker::Mode::Inline};
    ArticlesViewModel articles{session};

    explicit ArticlesDesk(const std::string &text = R"({"version":1})")
    {
        REQUIRE(session.open(text, {}));
    }
    [[nodiscard]] Article article(std::size_t place) const
    {
        const auto bundle = config::readBundle(boost::json::serialize(session.draft().document()));
        REQUIRE(bundle);
        return bundle->articles->at(place);
    }
};

} // namespace

TEST_CASE("opening articles and typing what they say changes no byte, and keeps what is unknown")
{
    ArticlesDesk desk(two);
    for (int i = 0; i < 2; ++i) {
        desk.articles.choose(i);
        desk.articles.setId(desk.articles.id());
        desk.articles.setTitle(desk.articles.title());
        desk.articles.setText(desk.articles.text());
        desk.articles.setLanguage(desk.articles.language());
        desk.articles.setTags(desk.articles.tags());
        desk.articles.setQueues(desk.articles.queues());
    }
    CHECK(desk.session.draft().text() == two);
    desk.articles.choose(0);
    desk.articles.setTitle(QStringLiteral("Lost or stolen"));
    CHECK(desk.session.draft().document().at("knowledge").at(0).at("x") == boost::json::value(1));
}

TEST_CASE("every member of an article is changed, judged at its field and taken back")
{
    ArticlesDesk desk;
    desk.articles.add();
    CHECK(desk.session.findings().empty());
    desk.articles.setId(QStringLiteral("lost-card"));
    desk.articles.setTitle(QStringLiteral("Lost card"));
    desk.articles.setText(QStringLiteral("Block it.\nThen say so."));
    desk.articles.setLanguage(QStringLiteral("pt-BR"));
    desk.articles.setTags(QStringLiteral("Gold Card, Lisbon, "));
    desk.articles.setQueues(QStringLiteral("cards"));
    const Article one = desk.article(0);
    CHECK(one.id == "lost-card");
    CHECK(one.text == "Block it.\nThen say so.");
    CHECK(one.language == "pt-BR");
    CHECK(one.tags == std::vector<std::string>{"Gold Card", "Lisbon"});
    CHECK(one.queues == std::vector<std::string>{"cards"});
    CHECK(desk.session.draft().undoName() == "change the queues of Lost card");
    desk.articles.setLanguage(QStringLiteral("Portuguese!"));
    CHECK(desk.articles.languageError().contains(QLatin1String("pt-BR")));
    desk.session.undo();
    desk.articles.setTitle({});
    CHECK_FALSE(desk.articles.titleError().isEmpty());
    desk.articles.setTags({});
    CHECK_FALSE(desk.session.draft().document().at("knowledge").at(0).as_object().contains("tags"));
    while (desk.session.draft().canUndo())
        desk.session.undo();
    CHECK(desk.session.draft().text() == R"({"version":1})");
}

TEST_CASE("articles are found by any of their words, duplicated and deleted")
{
    ArticlesDesk desk(two);
    desk.articles.setQuery(QStringLiteral("FIVE days"));
    REQUIRE(desk.articles.articles()->count() == 1);
    desk.articles.stepBy(1);
    CHECK(desk.articles.id() == QLatin1String("refund"));
    desk.articles.duplicate();
    CHECK(desk.articles.query().isEmpty());
    CHECK(desk.articles.id() == QLatin1String("refund-2"));
    desk.articles.remove();
    CHECK(desk.articles.current() == 1);
    desk.articles.remove();
    desk.articles.remove();
    CHECK(desk.articles.current() == -1);
    CHECK_FALSE(desk.session.draft().document().contains("knowledge"));
    desk.articles.setTitle(QStringLiteral("of none"));
    CHECK_FALSE(desk.session.draft().document().contains("knowledge"));
}

TEST_CASE("what is no list of articles can be looked at")
{
    for (const char *articles : {"7", "[7]", R"([{"id":3,"tags":{},"text":[]}])"}) {
        const ArticlesDesk desk(R"({"version":1,"knowledge":)" + std::string(articles) + '}');
        INFO(articles);
        CHECK_FALSE(desk.session.findings().empty());
    }
}
