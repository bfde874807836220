#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/store/searchqueries.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

struct Fixture : test::StoreFixture {
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

TEST_CASE_METHOD(Fixture,
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

TEST_CASE_METHOD(Fixture, "what is typed is never an operator")
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

TEST_CASE_METHOD(Fixture, "marks are byte ranges of the text as it stands")
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

TEST_CASE_METHOD(Fixture, "a search stays with its customer and within its limit")
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

TEST_CASE("queries as FTS5 is asked")
{
    CHECK(wordQuery("one two") == R"("one" "two"*)");
    CHECK(wordQuery("one ") == R"("one")");
    CHECK(wordQuery(R"(a"b)") == R"("a""b"*)");
    CHECK(partQuery("abc de").empty());
    CHECK(partQuery("äöü") == R"("äöü")");
}
