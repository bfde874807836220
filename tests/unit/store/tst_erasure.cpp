#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

// Everything the database can be made to show, index blobs included, as one text.
std::string everythingIn(sqlite::Connection &db)
{
    std::string all;
    const auto add = [&](sqlite::Sql sql) {
        auto select = db.prepare(sql);
        REQUIRE(select);
        while (*select->step()) {
            all += select->text(0);
            all += '\n';
        }
    };
    add("SELECT title || detail || body FROM event");
    add("SELECT name FROM standing");
    add("SELECT name FROM stream");
    add("SELECT state FROM view_place");
    add("SELECT block FROM search_word_data");
    add("SELECT block FROM search_part_data");
    add("SELECT term FROM search_word_idx");
    add("SELECT term FROM search_part_idx");
    return all;
}

} // namespace

TEST_CASE_METHOD(test::StoreFixture, "an erased customer leaves nothing behind")
{
    Profile profile = open();
    CacheStore &cache = profile.cache();
    const StreamId gone = customerStream("c-gone");
    const StreamId agent{StreamKind::Agent, "a-1"};
    std::vector<Delivery> batch;
    for (std::uint64_t i = 1; i <= 200; ++i) {
        const std::string text = "zyzzyva" + std::to_string(i);
        batch.push_back(deliver(makeEvent({.id = "g" + std::to_string(i),
                                           .subject = "c-gone",
                                           .data = R"({"title":")" + text + R"("})"}),
                                gone, i));
        batch.push_back(deliver(makeEvent({.id = "s" + std::to_string(i),
                                           .subject = "c-stays",
                                           .data = R"({"title":"ordinary words"})"}),
                                customerStream("c-stays"), i));
    }
    batch.push_back(deliver(makeEvent({.id = "o1",
                                       .type = "sidelight.interaction.offered",
                                       .subject = "c-gone",
                                       .data = R"({"agent":"a-1","reason":"zyzzyva"})",
                                       .interaction = "i-1"}),
                            agent, 1));
    batch.push_back(deliver(
        makeEvent(
            {.id = "o2",
             .type = "sidelight.interaction.offered",
             .data = R"({"agent":"a-1","candidates":[{"customer":"c-gone","name":"zyzzyva"}]})",
             .interaction = "i-2"}),
        agent, 2));
    batch.push_back(
        deliver(makeEvent({.id = "al",
                           .type = "sidelight.alert.raised",
                           .subject = "c-gone",
                           .data = R"({"alert":"zyzzyva","title":"t","severity":"info"})"}),
                gone, 300));
    REQUIRE(cache.applyBatch(batch));
    REQUIRE(cache.saveViewPlace(AgentId{"a-1"}, InteractionId{"i-1"}, "zyzzyva"));
    REQUIRE(everythingIn(cache.connection()).find("zyzzyva") != std::string::npos);

    const auto counts = cache.eraseCustomer(CustomerKey{"c-gone"});
    REQUIRE(counts);
    CHECK(counts->events == 203);
    CHECK(counts->places == 1);
    const std::string left = everythingIn(cache.connection());
    for (const char *marker : {"zyzzyva", "c-gone", "zyz"}) // "zyz": a part in the trigram index
        CHECK(left.find(marker) == std::string::npos);
    CHECK(left.find("ordinary words") != std::string::npos);
    CHECK(std::filesystem::file_size(folder + "/cache.db-wal") == 0);
    CHECK(cache.queries().history({.owner = customerStream("c-stays"), .limit = 500})->size() ==
          200);
    CHECK(profile.reader()->verify()->sound());
    CHECK(profile.reader()->search({"zyzzyva", {}, 10, 60'000})->hits.empty());
    CHECK(profile.reader()->search({"ordinary", {}, 10, 60'000})->hits.size() == 10);
}

TEST_CASE_METHOD(test::StoreFixture, "drafts and outbox rows of an erased customer go, counted")
{
    Profile profile = open();
    OutboxStore &outbox = profile.outbox();
    REQUIRE(
        outbox.saveDraft({AgentId{"a"}, InteractionId{"i"}, "note"}, CustomerKey{"c-gone"}, "x"));
    REQUIRE(outbox.enqueue({{"/p", "1"}, "sidelight.note.saved", CustomerKey{"c-gone"}, {}, "{}"}));
    REQUIRE(
        outbox.enqueue({{"/p", "2"}, "sidelight.note.saved", CustomerKey{"c-stays"}, {}, "{}"}));
    const auto erased = outbox.eraseCustomer(CustomerKey{"c-gone"});
    REQUIRE(erased);
    CHECK(erased->drafts == 1);
    CHECK(erased->rows == 1);
    CHECK(outbox.waiting()->size() == 1);
}
