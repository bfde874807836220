#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/store/schema.h"
#include "tests/unit/store/storefixture.h"

using namespace sidelight;
using namespace sidelight::store;
using test::customerStream;
using test::deliver;
using test::makeEvent;

namespace
{

// Digits alone: what a real form does for phone numbers, without knowing any.
IdentityForm digits()
{
    return {"digits", [](const Identity &identity) -> std::optional<std::string> {
                std::string found;
                std::copy_if(identity.value.begin(), identity.value.end(),
                             std::back_inserter(found),
                             [](char c) { return c >= '0' && c <= '9'; });
                return found.empty() ? std::nullopt : std::optional("n:" + found);
            }};
}

std::string phones(const std::string &list)
{
    return R"({"name":"Somebody","identities":[)" + list + "]}";
}

struct MatchBench : test::StoreFixture {
    MatchBench() { parts.identities = digits(); }
    std::uint64_t offset = 0;

    void take(Profile &profile, const test::EventSpec &spec, const StreamId &stream)
    {
        REQUIRE(
            profile.cache().applyBatch(std::vector{deliver(makeEvent(spec), stream, ++offset)}));
    }
    void customer(Profile &profile, const std::string &key, const std::string &list)
    {
        take(profile,
             {.id = key + std::to_string(offset),
              .type = std::string(types::customerUpdated),
              .subject = key,
              .data = phones(list)},
             customerStream(key));
    }
    void call(Profile &profile, const std::string &interaction, const std::string &number)
    {
        take(profile,
             {.id = "offer-" + interaction,
              .type = std::string(types::interactionOffered),
              .data =
                  R"({"agent":"ana","identities":[{"kind":"phone","value":")" + number + R"("}]})",
              .interaction = interaction},
             {StreamKind::Agent, "ana"});
    }
    void say(Profile &profile, std::string_view type, const std::string &interaction,
             const std::string &key, std::int64_t time)
    {
        take(profile,
             {.id = std::string(type) + interaction + std::to_string(time),
              .type = std::string(type),
              .data = R"({"customer":")" + key + R"("})",
              .interaction = interaction,
              .time = time},
             customerStream(key));
    }
};

std::vector<Identity> caller(const std::string &number)
{
    return {{IdentityKind::Phone, number, {}, {}}};
}

} // namespace

TEST_CASE_METHOD(MatchBench,
                 "a caller is found by a number however it is written, with the evidence")
{
    Profile profile = open();
    customer(profile, "c-1",
             R"({"kind":"phone","value":"+351 555 0100","verified":"2026-05-12T08:00:00Z"})");
    customer(profile, "c-2", R"({"kind":"phone","value":"351-5550100"})");
    customer(profile, "c-3", R"({"kind":"phone","value":"999"})");
    const auto match = profile.cache().match(caller("(351) 5550100"));
    REQUIRE(match);
    REQUIRE(match->hits.size() == 2);
    CHECK(match->hits[0].customer == CustomerKey{"c-1"});
    CHECK(match->hits[0].lastVerified == parseRfc3339("2026-05-12T08:00:00Z"));
    CHECK(match->hits[0].sharedBy == 2);
    CHECK(match->hits[0].matchedOn == IdentityKind::Phone);
    CHECK(match->hits[0].profile);
    CHECK_FALSE(match->only);
    CHECK(profile.cache().match(caller("9 9 9"))->only == CustomerKey{"c-3"});
    CHECK(profile.cache().match(caller("none"))->hits.empty());
}

TEST_CASE_METHOD(MatchBench, "several identities that agree on one customer mean that customer")
{
    Profile profile = open();
    customer(profile, "c-1", R"({"kind":"phone","value":"1"},{"kind":"account","value":"77"})");
    customer(profile, "c-2", R"({"kind":"phone","value":"1"})");
    CHECK_FALSE(profile.cache().match(caller("1"))->only);
    auto both = caller("1");
    both.push_back({IdentityKind::Account, "77", {}, {}});
    CHECK(profile.cache().match(both)->only == CustomerKey{"c-1"});
    both.push_back({IdentityKind::Device, "12345", {}, {}});
    CHECK(profile.cache().match(both)->only == CustomerKey{"c-1"});
}

TEST_CASE_METHOD(MatchBench,
                 "a profile that leaves an identity out takes it back, an older one does not")
{
    Profile profile = open();
    customer(profile, "c-1", R"({"kind":"phone","value":"1"},{"kind":"phone","value":"2"})");
    customer(profile, "c-1", R"({"kind":"phone","value":"2"})");
    CHECK(profile.cache().match(caller("1"))->hits.empty());
    CHECK(profile.cache().match(caller("2"))->only == CustomerKey{"c-1"});
    const EventPtr old = makeEvent({.id = "old",
                                    .type = std::string(types::customerUpdated),
                                    .subject = "c-1",
                                    .data = phones(R"({"kind":"phone","value":"1"})")});
    REQUIRE(profile.cache().applyHistory(std::vector{deliver(old, customerStream("c-1"), 0 + 1)}));
    CHECK(profile.cache().match(caller("1"))->hits.empty());
}

TEST_CASE_METHOD(MatchBench, "a confirmed match teaches the number, an unlinked one forgets it")
{
    Profile profile = open();
    customer(profile, "c-1", R"({"kind":"phone","value":"1"})");
    call(profile, "i-1", "555");
    CHECK(profile.cache().match(caller("555"))->hits.empty());
    say(profile, types::matchConfirmed, "i-1", "c-1", 1'700'000'100'000);
    const auto match = profile.cache().match(caller("555"));
    REQUIRE(match->only == CustomerKey{"c-1"});
    CHECK(match->hits[0].lastVerified == Timestamp{1'700'000'100'000});
    say(profile, types::matchUnlinked, "i-1", "c-1", 1'700'000'200'000);
    CHECK(profile.cache().match(caller("555"))->hits.empty());
    CHECK(profile.cache().match(caller("1"))->only == CustomerKey{"c-1"});
}

TEST_CASE_METHOD(MatchBench,
                 "merged customers are one: history, cases, numbers, and what comes later")
{
    Profile profile = open();
    customer(profile, "c-old", R"({"kind":"phone","value":"1"})");
    customer(profile, "c-new", R"({"kind":"phone","value":"2"})");
    for (const std::string key : {"c-old", "c-new"}) {
        take(profile, {.id = "t-" + key, .subject = key}, customerStream(key));
        take(profile,
             {.id = "case-" + key,
              .type = std::string(types::caseUpdated),
              .subject = key,
              .data = R"({"case":"88213","title":"Refund","status":"open"})"},
             customerStream(key));
    }
    const std::string into = R"({"from":"c-old","into":"c-new"})";
    take(profile, {.id = "m", .type = std::string(types::customerMerged), .data = into},
         customerStream("c-new"));
    auto &queries = profile.cache().queries();
    CHECK(queries.history({.owner = customerStream("c-new")})->size() == 4);
    CHECK(queries.history({.owner = customerStream("c-old")})->empty());
    CHECK(queries.standing(customerStream("c-new"), true)->size() == 1);
    CHECK(queries.counts(customerStream("c-new"))->of().open == 2);
    CHECK(profile.cache().match(caller("1"))->only == CustomerKey{"c-new"});
    CHECK(profile.cache().resolve(CustomerKey{"c-old"}) == CustomerKey{"c-new"});
    // Somebody who has not heard of it goes on writing to the old key.
    take(profile, {.id = "late", .subject = "c-old"}, customerStream("c-old"));
    CHECK(queries.history({.owner = customerStream("c-new")})->size() == 5);
    const std::string back = R"({"from":"c-new","into":"c-old"})";
    take(profile, {.id = "m2", .type = std::string(types::customerMerged), .data = back},
         customerStream("c-new"));
    CHECK(queries.history({.owner = customerStream("c-new")})->size() == 5);
}

TEST_CASE_METHOD(MatchBench, "an erased customer is known by nothing, whoever was merged into it")
{
    Profile profile = open();
    customer(profile, "c-old", R"({"kind":"phone","value":"1"})");
    customer(profile, "c-new", R"({"kind":"phone","value":"2"})");
    call(profile, "i-1", "555");
    say(profile, types::matchConfirmed, "i-1", "c-new", 1'700'000'100'000);
    take(profile,
         {.id = "m",
          .type = std::string(types::customerMerged),
          .data = R"({"from":"c-old","into":"c-new"})"},
         customerStream("c-new"));
    REQUIRE(profile.cache().eraseCustomer(CustomerKey{"c-new"}));
    sqlite::Connection &db = profile.cache().connection();
    for (const char *number : {"1", "2", "555"})
        CHECK(profile.cache().match(caller(number))->hits.empty());
    CHECK(db.integer("SELECT count(*) FROM identity") == 0);
    CHECK(db.integer("SELECT count(*) FROM merged") == 0);
    CHECK(db.integer("SELECT count(*) FROM stream WHERE name LIKE 'customer/%'") == 0);
    CHECK(db.integer("SELECT count(*) FROM event WHERE body LIKE '%c-old%'") == 0);
}

TEST_CASE_METHOD(MatchBench, "what an older program cached is found by number after the migration")
{
    parts.identities = {};
    {
        Profile before = open();
        customer(before, "c-1", R"({"kind":"phone","value":"+351 1"})");
        call(before, "i-1", "555");
        say(before, types::matchConfirmed, "i-1", "c-1", 1'700'000'100'000);
        CHECK(before.cache().match(caller("3511"))->hits.empty());
    }
    parts.identities = digits();
    {
        Profile after = open();
        CHECK(after.cache().match(caller("3511"))->only == CustomerKey{"c-1"});
        CHECK(after.cache().match(caller("555"))->only == CustomerKey{"c-1"});
    }
    parts.identities.name = "other";
    parts.identities.comparable = [](const Identity &identity) -> std::optional<std::string> {
        return identity.value;
    };
    Profile other = open();
    CHECK(other.cache().match(caller("3511"))->hits.empty());
    CHECK(other.cache().match(caller("+351 1"))->only == CustomerKey{"c-1"});
}

TEST_CASE("decisions of a cache of the first version are all there after the migration")
{
    const sqlite::Library library = sqlite::Library::load().value();
    auto db = sqlite::Connection::open(library, ":memory:", sqlite::Access::ReadWriteCreate);
    REQUIRE(db);
    REQUIRE(sqlite::migrate(*db, std::span(cacheMigrations).first(1)));
    REQUIRE(db->execute(
        "INSERT INTO term VALUES(1,'/s'),(2,'sidelight.alert.acknowledged'),"
        "(3,'sidelight.alert.muted'),(4,'sidelight.note.saved');"
        "INSERT INTO stream(id, name) VALUES(1,'customer/c-1');"
        "INSERT INTO event(row,source,id,type,owner,time,kind,channel,listed,title,detail,body) "
        "VALUES(1,1,'a',2,1,5,7,0,0,'','','{\"data\":{\"alert\":\"al-1\"}}'),"
        "(2,1,'b',3,1,6,7,0,0,'','','{\"data\":{\"alert\":\"al-1\"}}'),"
        "(3,1,'c',2,1,7,7,0,0,'','','{\"data\":{\"alert\":17}}'),"
        "(4,1,'d',4,1,8,7,0,0,'','','{\"data\":{\"alert\":\"al-2\"}}');"));
    REQUIRE(sqlite::migrate(*db, cacheMigrations));
    CHECK(db->integer("SELECT count(*) FROM decision WHERE name='al-1'") == 2);
    CHECK(db->integer("SELECT count(*) FROM decision") == 2);
}

TEST_CASE_METHOD(MatchBench, "no number can be read in the table of identities")
{
    Profile profile = open();
    customer(profile, "c-1", R"({"kind":"phone","value":"3515550100"})");
    sqlite::Connection &db = profile.cache().connection();
    CHECK(db.integer("SELECT count(*) FROM identity WHERE instr(mark, '5550100')") == 0);
    CHECK(db.integer("SELECT length(mark) FROM identity") == 32);
}
