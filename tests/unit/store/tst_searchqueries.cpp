#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/domain/eventtypes.h"
#include "core/sqlite/migration.h"
#include "core/store/schema.h"
#include "core/store/searchqueries.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

struct SearchBench : test::StoreFixture {
    Profile profile = open();
    std::uint64_t offset = 0;

    void say(const std::string &customer, const std::string &title, const std::string &detail)
    {
        boost::json::object data{{"title", title}, {"detail", detail}};
        ++offset;
        REQUIRE(profile.cache().applyBatch(
            std::vector{deliver(makeEvent({.id = std::to_string(offset),
                                           .subject = customer,
                                           .data = boost::json::serialize(data)}),
                                customerStream(customer), offset)}));
    }
    SearchPage find(const std::string &text, std::optional<StreamId> owner = {},
                    std::size_t limit = 50)
    {
        auto reader = profile.reader();
        REQUIRE(reader);
        auto page = reader->search({text, owner, limit, 60'000});
        REQUIRE(page);
        return std::move(*page);
    }
};

} // namespace

TEST_CASE_METHOD(SearchBench,
                 "words are found in any script, with or without accents, by their beginnings")
{
    say("c", "Reklamation über die Lieferung", "");
    say("c", "Płatność odrzucona", "karta 4821-7730");
    say("c", "客户投诉配送延迟", "");
    say("c", "ลูกค้าร้องเรียนเรื่องการจัดส่ง", "");
    say("c", "شكوى بشأن التسليم", "");
    const auto hits = [this](const std::string &text) { return find(text).hits.size(); };
    CHECK(hits("uber lief") == 1);
    CHECK(hits("ÜBER") == 1);
    CHECK(hits("platnosc") == 0); // ł is a letter of its own
    CHECK(hits("odrzucona") == 1);
    CHECK(hits("投诉配") == 1);
    CHECK(hits("投诉") == 1); // two characters are a word
    CHECK(hits("เรื่อง") == 1);
    CHECK(hits("التسليم") == 1);
    CHECK(hits("821-77") == 1); // a part of a number
    CHECK(hits("nowhere") == 0);
}

TEST_CASE_METHOD(SearchBench, "what is typed is never an operator")
{
    say("c", "a \"quoted\" NEAR word", "OR nothing");
    for (const char *text : {"\"", "\"quoted", "NEAR(a b)", "a OR", "title:a", "*", "^a", "a* -b",
                             "(", "AND", "{a}:", "a+b", "'", ";", "\\"}) {
        CAPTURE(text);
        static_cast<void>(find(text));
    }
    CHECK(find("\"quoted\"").hits.size() == 1);
    CHECK(find("").hits.empty());
    CHECK(find("   ").hits.empty());
    CHECK(find(std::string("a\0b", 3)).hits.size() <= 1);
    CHECK(find(std::string(10'000, 'a')).hits.empty());
}

TEST_CASE_METHOD(SearchBench, "marks are byte ranges of the text as it stands")
{
    say("c", "Über uns", "the über-word and über again");
    const SearchPage page = find("über");
    REQUIRE(page.hits.size() == 1);
    const SearchHit &hit = page.hits.front();
    REQUIRE(hit.titleMarks.size() == 1);
    CHECK(hit.titleMarks[0] == std::pair<std::uint32_t, std::uint32_t>(0, 5));
    REQUIRE(hit.detailMarks.size() == 2);
    for (const auto &[first, second] : hit.detailMarks)
        CHECK(hit.entry.detail.substr(first, second - first) == "über");
}

TEST_CASE_METHOD(SearchBench, "a search stays with its customer and within its limit")
{
    for (int i = 0; i < 20; ++i)
        say(i % 2 == 0 ? "c-1" : "c-2", "delivery late", "");
    const SearchPage mine = find("delivery", customerStream("c-1"));
    CHECK(mine.hits.size() == 10);
    CHECK_FALSE(mine.more);
    const SearchPage some = find("delivery", {}, 5);
    CHECK(some.hits.size() == 5);
    CHECK(some.more);
    CHECK(some.hits.front().entry.event.row > some.hits.back().entry.event.row);
    CHECK(find("delivery", customerStream("unknown")).hits.empty());
}

TEST_CASE_METHOD(SearchBench, "beside the history, customers and articles are found as they stand")
{
    const auto take = [this](std::string_view type, const std::string &data, const StreamId &stream,
                             std::string subject = {}) {
        ++offset;
        REQUIRE(
            profile.cache().applyBatch(std::vector{deliver(makeEvent({.id = std::to_string(offset),
                                                                      .type = std::string(type),
                                                                      .subject = std::move(subject),
                                                                      .data = data}),
                                                           stream, offset)}));
    };
    const StreamId team{StreamKind::Team, "cards"};
    take(types::customerUpdated, R"({"name":"Marta Lind"})", customerStream("c-1"), "c-1");
    take(types::customerUpdated, R"({"name":"Marta Lindt"})", customerStream("c-1"), "c-1");
    take(types::knowledgeUpdated, R"({"article":"a","title":"Old words","text":"marta"})", team);
    take(types::knowledgeUpdated, R"({"article":"a","title":"New words","text":"marta"})", team);
    say("c-2", "Marta was here", "");
    const auto find = [this](const std::string &text, bool entries) {
        auto reader = profile.reader();
        REQUIRE(reader);
        auto page = reader->search({text, {}, 50, 60'000, entries, true});
        REQUIRE(page);
        return std::move(*page);
    };
    const SearchPage found = find("marta", false);
    CHECK(found.hits.empty());
    REQUIRE(found.customers.size() == 1);
    CHECK(found.customers[0].titleMarks ==
          std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 5}});
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].entry.title == "New words");
    CHECK(find("old", false).articles.empty());
    CHECK_FALSE(find("marta", true).hits.empty());
    CHECK(profile.cache().queries().articles(10)->size() == 1);
    CHECK(profile.cache().queries().standing(team, false)->empty());
}

TEST_CASE("articles of a cache of an older version are all there after the migration")
{
    const sqlite::Library library = sqlite::Library::load().value();
    auto db = sqlite::Connection::open(library, ":memory:", sqlite::Access::ReadWriteCreate);
    REQUIRE(db);
    REQUIRE(sqlite::migrate(*db, std::span(cacheMigrations).first(2)));
    REQUIRE(db->execute(
        "INSERT INTO term VALUES(1,'/s'),(2,'sidelight.knowledge.updated');"
        "INSERT INTO stream(id, name) VALUES(1,'team/cards');"
        "INSERT INTO event(row,source,id,type,owner,time,kind,channel,listed,title,detail,body) "
        "VALUES(1,1,'a',2,1,5,7,0,0,'','','{\"data\":{\"article\":\"x\"}}'),"
        "(2,1,'b',2,1,6,7,0,0,'','','{\"data\":{\"article\":\"x\"}}'),"
        "(3,1,'c',2,1,7,7,0,0,'','','{\"data\":{\"article\":17}}');"));
    REQUIRE(sqlite::migrate(*db, cacheMigrations));
    CHECK(db->integer("SELECT count(*) FROM standing") == 1);
    CHECK(db->integer("SELECT event FROM standing WHERE kind=4 AND open=1 AND name='x'") == 2);
}

TEST_CASE("queries as FTS5 is asked")
{
    CHECK(wordQuery("one two") == R"("one" "two"*)");
    CHECK(wordQuery("one ") == R"("one")");
    CHECK(wordQuery(R"(a"b)") == R"("a""b"*)");
    CHECK(partQuery("abc de").empty());
    CHECK(partQuery("äöü") == R"("äöü")");
}
