#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

const StreamId anna = customerStream("c-1");
const StreamId agent{StreamKind::Agent, "a-1"};

struct CacheBench : test::StoreFixture {
    Profile profile = open();
    CacheStore &cache = profile.cache();
    CacheQueries &queries = cache.queries();

    std::size_t lines(const StreamId &owner)
    {
        return queries.history({.owner = owner, .limit = 1000})->size();
    }
    Position position(const StreamId &stream)
    {
        return queries.stream(stream)->value().position.value();
    }
};

} // namespace

TEST_CASE_METHOD(CacheBench, "a batch brings events, positions and fences in one transaction")
{
    const std::vector batch{deliver(makeEvent({.id = "1", .subject = "c-1"}), anna, 10),
                            deliver(makeEvent({.id = "2", .subject = "c-1"}), anna, 12, "e1", 10),
                            deliver(makeEvent({.id = "3",
                                               .type = "sidelight.interaction.offered",
                                               .subject = "c-1",
                                               .data = R"({"agent":"a-1"})",
                                               .interaction = "i-1"}),
                                    agent, 11)};
    const auto applied = cache.applyBatch(batch);
    REQUIRE(applied);
    REQUIRE(applied->size() == 3);
    CHECK((*applied)[2].isNew);
    CHECK(position(anna) == Position{Epoch{"e1"}, Offset{12}, fenceOf("/test", "2")});
    CHECK(position(agent).offset == Offset{11});
    CHECK(queries.positions()->size() == 2);
    CHECK(lines(anna) == 3);
    CHECK(queries.history({.owner = anna})->front().event.body == batch[2].body);
}

TEST_CASE_METHOD(CacheBench,
                 "the same event is applied once, copies only move their stream's position")
{
    const EventPtr event = makeEvent({.id = "1", .subject = "c-1"});
    REQUIRE(cache.applyBatch(std::vector{deliver(event, agent, 5)}));
    const auto copy = cache.applyBatch(std::vector{deliver(event, anna, 6)});
    REQUIRE(copy);
    REQUIRE(copy->size() == 1);
    CHECK_FALSE(copy->front().isNew);
    CHECK(position(anna).offset == Offset{6});
    CHECK(lines(anna) == 1);
    CHECK(queries.eventCount() == 1);
    // Delivered again at or below the position: passed over.
    CHECK(cache.applyBatch(std::vector{deliver(event, anna, 6)})->empty());
    CHECK(cache.applyBatch(std::vector{deliver(makeEvent({.id = "0"}), anna, 3)})->empty());
    CHECK(position(anna).offset == Offset{6});
}

TEST_CASE_METHOD(CacheBench, "one bad delivery undoes its whole batch")
{
    REQUIRE(cache.applyBatch(std::vector{deliver(makeEvent({.id = "1"}), anna, 1)}));
    const std::vector batch{deliver(makeEvent({.id = "2"}), anna, 2),
                            deliver(makeEvent({.id = "3", .source = "/other"}), anna, 3, "e2")};
    CHECK(cache.applyBatch(batch).error().code == ErrorCode::WrongEpoch);
    CHECK(queries.eventCount() == 1);
    CHECK(position(anna).offset == Offset{1});
    // What was kept in memory is undone as well: the source is made again.
    CHECK(cache.applyBatch(
        std::vector{deliver(makeEvent({.id = "3", .source = "/other"}), anna, 3)}));
    CHECK(queries.event({"/other", "3"})->has_value());
    CHECK(cache.applyBatch(std::vector{deliver(makeEvent({.id = "4"}), anna, UINT64_MAX)})
              .error()
              .code == ErrorCode::BadPosition);
}

TEST_CASE_METHOD(CacheBench, "history of later pages fills up without moving the position")
{
    CHECK(cache.applyHistory(std::vector{deliver(makeEvent({.id = "1"}), anna, 1)}).error().code ==
          ErrorCode::BadPosition);
    REQUIRE(cache.applyBatch(std::vector{deliver(makeEvent({.id = "9",
                                                            .type = "sidelight.customer.updated",
                                                            .subject = "c-1",
                                                            .data = R"({"name":"New"})"}),
                                                 anna, 9)}));
    REQUIRE(cache.applyHistory(std::vector{deliver(makeEvent({.id = "2",
                                                              .type = "sidelight.customer.updated",
                                                              .subject = "c-1",
                                                              .data = R"({"name":"Old"})"}),
                                                   anna, 2),
                                           deliver(makeEvent({.id = "1"}), anna, 1)}));
    CHECK(position(anna).offset == Offset{9});
    CHECK(queries.stream(anna)->value().oldest == Offset{1});
    // An older profile does not replace the newer one.
    CHECK(queries.profile(CustomerKey{"c-1"})->value().key.id == "9");
    CHECK_FALSE(queries.stream(anna)->value().whole);
    REQUIRE(cache.markWhole(anna));
    CHECK(queries.stream(anna)->value().whole);
}

TEST_CASE_METHOD(CacheBench, "after a reset the old events stay until the snapshot is whole")
{
    std::vector<Delivery> old;
    for (int i = 1; i <= 5; ++i)
        old.push_back(deliver(makeEvent({.id = std::to_string(i), .subject = "c-1"}), anna,
                              static_cast<std::uint64_t>(i)));
    REQUIRE(cache.applyBatch(old));
    REQUIRE(cache.setAside(anna));
    CHECK_FALSE(queries.stream(anna)->value().position.has_value());
    CHECK(queries.stream(anna)->value().aside);
    CHECK(lines(anna) == 5);

    const std::vector first{deliver(makeEvent({.id = "4", .subject = "c-1"}), anna, 1, "e2")};
    const std::vector second{deliver(makeEvent({.id = "x", .subject = "c-1"}), anna, 2, "e2")};
    REQUIRE(cache.applySnapshot({anna, Epoch{"e2"}, Offset{2}, first, false}));
    CHECK(lines(anna) == 5);
    CHECK_FALSE(queries.stream(anna)->value().position.has_value());
    REQUIRE(cache.applySnapshot({anna, Epoch{"e2"}, Offset{2}, second, true}));
    CHECK(lines(anna) == 2);
    CHECK_FALSE(queries.stream(anna)->value().aside);
    CHECK(position(anna) == Position{Epoch{"e2"}, Offset{2}, fenceOf("/test", "x")});
    CHECK_FALSE(queries.event({"/test", "1"})->has_value());
}

TEST_CASE_METHOD(CacheBench, "a reset within the same epoch keeps what the snapshot says again")
{
    REQUIRE(cache.applyBatch(std::vector{deliver(makeEvent({.id = "1"}), anna, 1),
                                         deliver(makeEvent({.id = "2"}), anna, 2)}));
    REQUIRE(cache.setAside(anna));
    const std::vector events{deliver(makeEvent({.id = "2"}), anna, 2)};
    REQUIRE(cache.applySnapshot({anna, Epoch{"e1"}, Offset{2}, events, true}));
    CHECK(lines(anna) == 1);
    CHECK(queries.eventCount() == 1);
    SECTION("and a forbidden stream loses everything")
    {
        REQUIRE(cache.setAside(anna));
        REQUIRE(cache.dropSetAside(anna));
        CHECK(queries.eventCount() == 0);
    }
}

TEST_CASE_METHOD(CacheBench, "a confirmed match moves unmatched events to the customer")
{
    const StreamId unmatched{StreamKind::Unmatched, "i-1"};
    const EventPtr event = makeEvent({.id = "1", .interaction = "i-1"});
    REQUIRE(cache.applyBatch(std::vector{deliver(event, unmatched, 1)}));
    CHECK(lines(unmatched) == 1);
    REQUIRE(cache.applyBatch(std::vector{deliver(event, anna, 2)}));
    CHECK(lines(unmatched) == 0);
    CHECK(lines(anna) == 1);
}

TEST_CASE_METHOD(CacheBench, "history is filtered, paged and counted")
{
    std::vector<Delivery> batch;
    for (int i = 0; i < 30; ++i) {
        const std::string channel = i % 3 == 0 ? "chat" : "web";
        const std::string kase = i % 2 == 0 ? R"(,"case":"k-1")" : R"(,"case":"k-2")";
        batch.push_back(
            deliver(makeEvent({.id = "t" + std::to_string(i),
                               .subject = "c-1",
                               .data = R"({"title":"x","channel":")" + channel + '"' + kase + '}',
                               .time = 1'700'000'000'000 + i / 2}),
                    anna, static_cast<std::uint64_t>(i + 1)));
    }
    batch.push_back(deliver(makeEvent({.id = "k1",
                                       .type = "sidelight.case.updated",
                                       .subject = "c-1",
                                       .data = R"({"case":"k-1","status":"open","title":"K"})"}),
                            anna, 100));
    batch.push_back(deliver(makeEvent({.id = "k2",
                                       .type = "sidelight.case.updated",
                                       .subject = "c-1",
                                       .data = R"({"case":"k-2","status":"closed","title":"L"})"}),
                            anna, 101));
    REQUIRE(cache.applyBatch(batch));

    CHECK(queries.history({.owner = anna, .channel = Channel::Chat})->size() == 10);
    CHECK(queries.history({.owner = anna, .kind = EntryKind::Case})->size() == 2);
    CHECK(queries.history({.owner = anna, .openCasesOnly = true})->size() == 16);
    const auto counts = queries.counts(anna);
    CHECK(counts->of().all == 32);
    CHECK(counts->of().open == 16);
    CHECK(counts->of(Channel::Web).all == 20);

    // Pages, in both directions, hold each line once.
    std::vector<std::int64_t> down;
    std::optional<HistoryCursor> cursor;
    for (;;) {
        const auto page = queries.history({.owner = anna, .before = cursor, .limit = 7});
        REQUIRE(page);
        if (page->empty())
            break;
        for (const HistoryEntry &entry : *page)
            down.push_back(entry.event.row);
        cursor = HistoryCursor{page->back().event.time, page->back().event.row};
    }
    CHECK(down.size() == 32);
    const auto back = queries.history({.owner = anna, .after = cursor, .limit = 100});
    REQUIRE(back->size() == 31);
    CHECK(back->back().event.row == down.front());
    const auto first = queries.history({.owner = anna, .limit = 1});
    CHECK(first->front().caseId == CaseId{"k-2"});
    CHECK_FALSE(first->front().caseOpen);
}

TEST_CASE_METHOD(CacheBench, "an interaction is one line of the history, its newest event")
{
    const auto phase = [](const std::string &id, const std::string &type, std::uint64_t offset) {
        return deliver(makeEvent({.id = id,
                                  .type = "sidelight.interaction." + type,
                                  .subject = "c-1",
                                  .data = R"({"agent":"a-1","channel":"voice"})",
                                  .interaction = "i-1"}),
                       anna, offset);
    };
    REQUIRE(cache.applyBatch(std::vector{phase("1", "offered", 1)}));
    CHECK(queries.interactionsOf(AgentId{"a-1"})->front().phase == InteractionPhase::Offered);
    REQUIRE(cache.applyBatch(std::vector{phase("2", "started", 2), phase("3", "ended", 3)}));
    REQUIRE(lines(anna) == 1);
    CHECK(queries.history({.owner = anna})->front().event.key.id == "3");
    // Late: the phase does not go back.
    REQUIRE(cache.applyBatch(std::vector{phase("4", "updated", 4)}));
    CHECK(queries.history({.owner = anna})->front().event.key.id == "3");
    const auto mine = queries.interactionsOf(AgentId{"a-1"});
    REQUIRE(mine->size() == 1);
    CHECK(mine->front().phase == InteractionPhase::Ended);
    CHECK(mine->front().owner == anna);
    CHECK(queries.eventsOf(InteractionId{"i-1"})->size() == 4);
    CHECK(queries.interactionsSince(anna, Timestamp{0}) == 1);
    REQUIRE(cache.closeInteraction(InteractionId{"i-1"}));
    CHECK(queries.interactionsOf(AgentId{"a-1"})->empty());
    CHECK(queries.interaction(InteractionId{"i-1"})->has_value());
    CHECK_FALSE(queries.interaction(InteractionId{"i-2"})->has_value());
}

TEST_CASE_METHOD(CacheBench, "what stands: raised, repeated, decided, cleared")
{
    std::uint64_t offset = 0;
    const auto say = [&](const std::string &type, const std::string &data) {
        ++offset;
        const auto applied =
            cache.applyBatch(std::vector{deliver(makeEvent({.id = std::to_string(offset),
                                                            .type = "sidelight." + type,
                                                            .subject = "c-1",
                                                            .data = data}),
                                                 anna, offset)});
        REQUIRE(applied);
        return queries.standing(anna, true).value();
    };
    const std::string raised = R"({"alert":"x","title":"A","severity":"critical"})";
    auto open = say("alert.raised", raised);
    REQUIRE(open.size() == 1);
    CHECK(open[0].repeats == 1);
    open = say("alert.raised", raised);
    CHECK(open[0].repeats == 2);
    open = say("alert.acknowledged", R"({"alert":"x"})");
    REQUIRE(open[0].decision);
    CHECK(open[0].decision->type == types::alertAcknowledged);
    open = say("alert.raised", raised);
    CHECK(open[0].decision); // raised again while open: inherits
    CHECK(say("alert.cleared", R"({"alert":"x"})").empty());
    CHECK(queries.standing(anna, false)->size() == 1);
    open = say("alert.raised", raised);
    CHECK(open[0].repeats == 1);
    CHECK_FALSE(open[0].decision);

    say("suggestion.offered", R"({"suggestion":"s","title":"S"})");
    open = say("action.taken", R"({"suggestion":"s","result":"accepted"})");
    CHECK(open.size() == 2);
    CHECK(say("action.taken", R"({"suggestion":"s","result":"completed"})").size() == 1);
    say("commitment.updated", R"({"commitment":"p","title":"P","status":"open"})");
    CHECK(say("commitment.updated", R"({"commitment":"p","title":"P","status":"kept"})").size() ==
          1);
}

TEST_CASE_METHOD(CacheBench, "a text is kept under its name, the last one, up to a limit")
{
    CHECK_FALSE(queries.kept("counts")->has_value());
    REQUIRE(cache.keep("counts", "one"));
    REQUIRE(cache.keep("counts", "two"));
    REQUIRE(cache.keep("other", ""));
    CHECK(queries.kept("counts")->value() == "two");
    CHECK(queries.kept("other")->value().empty());
    CHECK_FALSE(cache.keep("counts", std::string(512 * 1024 + 1, 'x')));
    CHECK(queries.kept("counts")->value() == "two");
}

TEST_CASE_METHOD(CacheBench, "how a view was left is kept per agent and interaction")
{
    REQUIRE(cache.saveViewPlace(AgentId{"a"}, InteractionId{"i"}, "one"));
    REQUIRE(cache.saveViewPlace(AgentId{"a"}, InteractionId{"i"}, "two"));
    CHECK(queries.viewPlace(AgentId{"a"}, InteractionId{"i"})->value() == "two");
    CHECK_FALSE(queries.viewPlace(AgentId{"b"}, InteractionId{"i"})->has_value());
    CHECK_FALSE(cache.saveViewPlace(AgentId{"a"}, InteractionId{"i"}, std::string(5000, 'x')));
}

TEST_CASE_METHOD(CacheBench, "retention takes what is old and not in use")
{
    std::vector<Delivery> batch;
    for (int i = 1; i <= 20; ++i)
        batch.push_back(
            deliver(makeEvent({.id = std::to_string(i), .subject = "c-1", .time = i * 1000}), anna,
                    static_cast<std::uint64_t>(i)));
    batch.push_back(deliver(makeEvent({.id = "p",
                                       .type = "sidelight.customer.updated",
                                       .subject = "c-1",
                                       .data = R"({"name":"N"})",
                                       .time = 1}),
                            anna, 30));
    batch.push_back(deliver(makeEvent({.id = "k",
                                       .type = "sidelight.case.updated",
                                       .subject = "c-1",
                                       .data = R"({"case":"k","status":"open"})",
                                       .time = 1}),
                            anna, 31));
    REQUIRE(cache.applyBatch(batch));
    std::int64_t deleted = 0;
    const auto slice = GENERATE(CacheStore::TrimSlice{6, 64}, CacheStore::TrimSlice{2000, 4});
    for (;;) {
        const auto trimmed = cache.trim({Timestamp{15'001}}, slice);
        REQUIRE(trimmed);
        CHECK(trimmed->events <= std::min(slice.looked, slice.deleted));
        deleted += trimmed->events;
        if (!trimmed->more)
            break;
    }
    CHECK(deleted == 15);
    CHECK(queries.eventCount() == 7);
    CHECK(queries.profile(CustomerKey{"c-1"})->has_value());
    CHECK(queries.standing(anna, true)->size() == 1);
    CHECK(position(anna).offset == Offset{31});
    CHECK(profile.reader()->verify()->sound());
}

TEST_CASE_METHOD(CacheBench, "everything is there after the profile was closed")
{
    REQUIRE(
        cache.applyBatch(std::vector{deliver(makeEvent({.id = "1", .subject = "c-1"}), anna, 4)}));
    {
        const Profile gone = std::move(profile);
    }
    Profile again = open();
    CHECK_FALSE(again.report().cacheRebuilt);
    CHECK(again.cache().queries().stream(anna)->value().position->offset == Offset{4});
    CHECK(again.cache().queries().history({.owner = anna})->size() == 1);
}

TEST_CASE("a cache in memory answers the same calls")
{
    const sqlite::Library library = sqlite::Library::load().value();
    const ManualClock clock(Timestamp{1});
    auto cache = CacheStore::inMemory(library, clock);
    REQUIRE(cache);
    REQUIRE(cache->applyBatch(std::vector{deliver(makeEvent({.id = "1", .time = 0}), anna, 1)}));
    // An event without a time is as old as its arrival.
    CHECK(cache->queries().history({.owner = anna})->front().event.time == Timestamp{1});
}
