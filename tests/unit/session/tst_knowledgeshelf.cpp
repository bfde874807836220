#include <catch2/catch_test_macros.hpp>

#include "core/session/knowledgeshelf.h"
#include "core/session/panelsettings.h"

using namespace sidelight;
using namespace sidelight::session;

namespace
{

Article article(const std::string &id, const std::string &title, const std::string &text = {},
                const std::string &language = {}, std::vector<std::string> tags = {})
{
    Article article;
    article.id = id;
    article.title = title;
    article.text = text;
    article.language = language;
    article.tags = std::move(tags);
    return article;
}

struct Shelf : KnowledgeShelf {
    void add(const Article &one) { put({"/kb", one.id}, one); }
    [[nodiscard]] std::vector<std::string> ids(std::vector<std::string> context,
                                               const std::string &language = {}) const
    {
        std::vector<std::string> ids;
        for (const ArticleRow &row : match(context, language, 3))
            ids.push_back(row.id);
        return ids;
    }
};

} // namespace

TEST_CASE("articles are found by the words of what the customer is here for")
{
    Shelf shelf;
    shelf.add(article("abroad", "Card declined abroad: limits and travel notice"));
    shelf.add(article("refund", "Refunds", "How long a refund takes"));
    shelf.add(article("pin", "Forgotten PIN", "", "", {"card", "abroad"}));
    shelf.add(article("parcel", "Where is my parcel"));
    CHECK(shelf.ids({"Use her card abroad, it was DECLINED"}) ==
          std::vector<std::string>{"abroad", "pin"});
    CHECK(shelf.ids({"nothing like it"}).empty());
    CHECK(shelf.ids({}).empty());
    const auto found = shelf.match(std::vector<std::string>{"declined"}, "", 3);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].titleMarks.size() == 1);
    CHECK(found[0].title.substr(found[0].titleMarks[0].first,
                                found[0].titleMarks[0].second - found[0].titleMarks[0].first) ==
          "declined");
}

TEST_CASE("a rare word counts more than one that stands everywhere, a title more than a text")
{
    Shelf shelf;
    for (int i = 0; i < 20; ++i)
        shelf.add(article("card" + std::to_string(i), "Card question " + std::to_string(i)));
    shelf.add(article("hotel", "Replacement at the hotel"));
    shelf.add(article("text", "Travel", "A hotel may keep a deposit"));
    const auto ids = shelf.ids({"card hotel"});
    REQUIRE(ids.size() == 3);
    CHECK(ids[0] == "hotel");
    CHECK(ids[1] != "hotel");
}

TEST_CASE("the customer's language comes first, and a newer text takes the older one's place")
{
    Shelf shelf;
    shelf.add(article("en", "Cartão declined", "", "en"));
    shelf.add(article("pt", "Cartão recusado", "", "pt-PT"));
    CHECK(shelf.ids({"CARTÃO"}, "pt").front() == "pt");
    CHECK(shelf.ids({"cartão"}, "en").front() == "en");
    shelf.add(article("en", "Something else", "", "en"));
    CHECK(shelf.ids({"cartão"}, "en") == std::vector<std::string>{"pt"});
    shelf.clear();
    CHECK(shelf.ids({"cartão"}).empty());
}

TEST_CASE("of an article the latest counts, however late an older one comes")
{
    Shelf shelf;
    Article now = article("a", "Cards abroad");
    now.updated = Timestamp{2000};
    Article before = article("a", "Parcels");
    before.updated = Timestamp{1000};
    shelf.add(now);
    shelf.add(before);
    CHECK(shelf.ids({"cards"}) == std::vector<std::string>{"a"});
    CHECK(shelf.ids({"parcels"}).empty());
}

TEST_CASE("a full shelf leaves out what is oldest")
{
    Shelf shelf;
    for (std::size_t i = 0; i < KnowledgeShelf::maxArticles; ++i) {
        Article one = article(std::to_string(i), i == 7 ? "Treasure" : "Parcel");
        one.updated = Timestamp{static_cast<std::int64_t>(i == 7 ? 1 : 1000 + i)};
        shelf.add(one);
    }
    CHECK(shelf.ids({"treasure"}) == std::vector<std::string>{"7"});
    Article older = article("older", "Lighthouse");
    older.updated = Timestamp{0};
    shelf.add(older);
    CHECK(shelf.ids({"lighthouse"}).empty());
    Article newer = article("newer", "Lighthouse");
    newer.updated = Timestamp{9000};
    shelf.add(newer);
    CHECK(shelf.ids({"lighthouse"}) == std::vector<std::string>{"newer"});
    CHECK(shelf.ids({"treasure"}).empty());
    CHECK(shelf.size() == KnowledgeShelf::maxArticles);
}

TEST_CASE("a shelf is bounded")
{
    Shelf shelf;
    for (std::size_t i = 0; i < KnowledgeShelf::maxArticles + 10; ++i)
        shelf.add(article(std::to_string(i), "Article"));
    CHECK(shelf.size() == KnowledgeShelf::maxArticles);
    Shelf one;
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "word" + std::to_string(i) + " ";
    one.add(article("long", "Long", text + "treasure"));
    CHECK(one.ids({"treasure"}).empty());
}

TEST_CASE("settings come back as they were, and what is damaged or beyond is as by default")
{
    PanelSettings settings;
    settings.textPercent = 150;
    settings.reducedMotion = true;
    settings.theirTime = false;
    settings.snoozeMinutes = 60;
    for (const char *theme : {"system", "light", "dark", "contrast"}) {
        settings.theme = theme;
        CHECK(panelSettingsOf(textOf(settings)) == settings);
    }
    for (const char *text : {"", "{", "[]", R"({"theme":"pink","text":900,"snooze":0})"})
        CHECK(panelSettingsOf(text) == PanelSettings());
}
