// Articles by their words: what is found, in what order, and that what is gone is gone.
#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/domain/eventtypes.h"
#include "core/sqlite/migration.h"
#include "core/store/schema.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::deliver;
using test::makeEvent;

namespace
{

struct ArticleBench : test::StoreFixture {
    Profile profile = open();
    std::uint64_t offset = 0;
    StreamId team{StreamKind::Team, "cards"};

    void add(const std::string &id, const std::string &title, const std::string &text = {},
             std::vector<std::string> tags = {})
    {
        boost::json::object data{{"article", id}, {"title", title}, {"text", text}};
        boost::json::array list;
        for (const std::string &tag : tags)
            list.emplace_back(tag);
        data["tags"] = std::move(list);
        ++offset;
        REQUIRE(profile.cache().applyBatch(std::vector{
            deliver(makeEvent({"e" + std::to_string(offset), std::string(types::knowledgeUpdated),
                               "", boost::json::serialize(data)}),
                    team, offset)}));
    }
    std::vector<ArticleHit> hits(std::vector<std::string> words, bool joinsWords = false)
    {
        const auto found = profile.cache().queries().findArticles({std::move(words), joinsWords});
        REQUIRE(found);
        return *found;
    }
    std::vector<std::string> titles(std::vector<std::string> words, bool joinsWords = false)
    {
        std::vector<std::string> all;
        for (const ArticleHit &hit : hits(std::move(words), joinsWords)) {
            const std::size_t from = hit.event.body.find(R"("title":")") + 9;
            all.push_back(hit.event.body.substr(from, hit.event.body.find('"', from) - from));
        }
        return all;
    }
};

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(ArticleBench,
                 "a rare word counts more than a common one, a title more than a text")
{
    for (int i = 0; i < 30; ++i)
        add("c" + std::to_string(i), "Question " + std::to_string(i), "A card and its limits");
    add("hotel", "Replacement at the hotel", "Where to");
    add("text", "Travel", "A hotel may keep a deposit, and so on, and so forth");
    const Titles found = titles({"card", "hotel"});
    REQUIRE(found.size() == 2); // "card" stands nearly everywhere: it tells nothing
    CHECK(found[0] == "Replacement at the hotel");
    CHECK(found[1] == "Travel");
    CHECK(hits({"hotel"})[0].inTitle == 1);
    CHECK(hits({"hotel"})[1].inText == 1);
}

TEST_CASE_METHOD(ArticleBench, "endings, accents and capitals do not matter")
{
    add("en", "Declined cards");
    add("pt", "Cart\u00e3o recusado");
    add("fr", "R\u00e9clamations en cours");
    add("es", "Devoluci\u00f3n de un pedido");
    add("de", "R\u00fcckerstattungen");
    add("ar", "\u0627\u0644\u0628\u0637\u0627\u0642\u0629 \u0645\u0631\u0641\u0648\u0636\u0629");
    CHECK(titles({"declining"}) == Titles{"Declined cards"});
    CHECK(titles({"CARTAO"}).size() == 1);
    CHECK(titles({"r\u00e9clamation"}) == Titles{"R\u00e9clamations en cours"});
    CHECK(titles({"devoluciones"}).size() == 1);
    CHECK(titles({"r\u00fcckerstattung"}).size() == 1);
    CHECK(titles({"\u0627\u0644\u0628\u0637\u0627\u0642\u0629"}).size() == 1);
    CHECK(titles({"pedidos"}).size() == 1);
}

TEST_CASE_METHOD(ArticleBench,
                 "the end of a compound counts where a language writes them as one word")
{
    add("karte", "Karte sperren");
    CHECK(titles({"kreditkarte"}, true) == Titles{"Karte sperren"});
    CHECK(titles({"kreditkarte"}, false).empty());
}

TEST_CASE_METHOD(ArticleBench,
                 "a part of a word is looked for where no whole word fits, and says so")
{
    add("limit", "Kreditkartenlimit");
    add("zh", "\u5ba2\u6237\u6295\u8bc9\u914d\u9001\u5ef6\u8fdf");
    add("card", "Karten");
    REQUIRE(titles({"limit"}) == Titles{"Kreditkartenlimit"});
    CHECK(hits({"limit"})[0].isByPart);
    CHECK(hits({"limit"})[0].titleMarks.size() == 1);
    CHECK(titles({"\u6295\u8bc9\u914d"}).size() == 1);
    CHECK_FALSE(hits({"karten"})[0].isByPart);
    CHECK(titles({"xyz"}).empty());
    CHECK(titles({}).empty());
}

TEST_CASE_METHOD(ArticleBench,
                 "of an article the last that was said is found, and no trace of before")
{
    add("a", "Old words", "", {"former"});
    add("a", "New words", "", {"now"});
    CHECK(titles({"old"}).empty());
    CHECK(titles({"former"}).empty());
    CHECK(titles({"now"}) == Titles{"New words"});
    auto &db = profile.cache().connection();
    CHECK(db.integer("SELECT count(*) FROM article_word") == 1);
    CHECK(db.integer("SELECT count(*) FROM article_part") == 1);
    CHECK(db.execute("INSERT INTO article_word(article_word) VALUES('integrity-check')"));
    CHECK(db.execute("INSERT INTO article_part(article_part) VALUES('integrity-check')"));
    REQUIRE(profile.cache().setAside(team));
    REQUIRE(db.execute("DELETE FROM standing"));
    CHECK(titles({"now"}).empty());
}

TEST_CASE_METHOD(ArticleBench, "nothing that is typed is an operator, and nothing is too much")
{
    add("a", "Cards");
    for (const char *word : {"\"", "a\"b", "NEAR(", "cards*", "title:cards", "-cards", "^", "''"})
        CHECK(profile.cache().queries().findArticles({{word}, true}));
    std::vector<std::string> many(5000, "somewhere");
    many.push_back("cards");
    CHECK(titles(many).empty()); // beyond what is looked at
}

TEST_CASE("articles of a cache of an older version are found after the migration")
{
    const sqlite::Library library = sqlite::Library::load().value();
    auto db = sqlite::Connection::open(library, ":memory:", sqlite::Access::ReadWriteCreate);
    REQUIRE(db);
    REQUIRE(sqlite::migrate(*db, std::span(cacheMigrations).first(5)));
    REQUIRE(db->execute(
        "INSERT INTO term VALUES(1,'/s'),(2,'sidelight.knowledge.updated');"
        "INSERT INTO stream(id, name) VALUES(1,'team/cards');"
        "INSERT INTO event(row,source,id,type,owner,time,kind,channel,listed,title,detail,body) "
        "VALUES(1,1,'a',2,1,5,7,0,0,'','','{\"data\":{\"article\":\"x\",\"title\":\"Cards\","
        "\"tags\":[\"abroad\",\"travel\"]}}');"
        "INSERT INTO standing(owner,kind,name,open,event) VALUES(1,4,'x',1,1);"));
    REQUIRE(sqlite::migrate(*db, cacheMigrations));
    CHECK(db->integer("SELECT count(*) FROM article_word('cards')") == 1);
    CHECK(db->integer("SELECT count(*) FROM article_word('travel')") == 1);
    CHECK(db->integer("SELECT count(*) FROM article_part('broa')") == 1);
}
