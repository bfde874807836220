// One conformance test for every log.
#include <atomic>
#include <memory>
#include <thread>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/sqlite/keyedopen.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const StreamId anna = customerStream("anna");
const StreamId bert = customerStream("bert");

NewEvent fromDevice(const std::string &id, std::uint64_t sequence)
{
    NewEvent event = eventFor({anna}, id);
    event.device = DeviceSequence{"laptop", sequence};
    return event;
}

} // namespace

TEST_CASE("offsets rise over all streams, prev chains each stream")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    const auto answers =
        r.append({eventFor({anna}, "1"), eventFor({bert}, "2"), eventFor({anna, bert}, "3")});
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].places == std::vector<Place>{{anna, Offset{1}, Offset{}}});
    CHECK(answers[1].places == std::vector<Place>{{bert, Offset{2}, Offset{}}});
    CHECK(answers[2].places ==
          std::vector<Place>{{anna, Offset{3}, Offset{1}}, {bert, Offset{4}, Offset{2}}});
    const Head head = r.head(anna, Offset{1});
    CHECK(head.first == Offset{1});
    CHECK(head.top == Offset{3});
    REQUIRE(head.at);
    CHECK(head.at->fence == fenceOf("/test", "1"));
    CHECK(head.epoch == r.log->epoch());
    CHECK_FALSE(r.head(anna, Offset{2}).at); // another stream's
    CHECK(r.head(customerStream("nobody")).top.none());
}

TEST_CASE("the watcher hears of every record once, in order, before the answer")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    r.append({eventFor({anna}, "1"), eventFor({anna, bert}, "2")});
    REQUIRE(r.watched.seen.size() == 3);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(r.watched.seen[i]->offset == Offset{i + 1});
    r.append({eventFor({anna}, "1")});
    CHECK(r.watched.seen.size() == 3);
}

TEST_CASE("a known (source, id) is answered as the first time, within the window")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    const auto first = r.append({eventFor({anna, bert}, "1")});
    auto again = r.append({eventFor({anna, bert}, "1")});
    CHECK(again[0].outcome == Appended::Outcome::Duplicate);
    CHECK(again[0].places == first[0].places);
    CHECK_FALSE(again[0].differs);
    // In one batch as well, and with other content it says so.
    NewEvent other = eventFor({anna}, "2");
    other.digest += 1;
    again = r.append({eventFor({anna}, "2"), other});
    CHECK(again[0].outcome == Appended::Outcome::New);
    CHECK(again[1].outcome == Appended::Outcome::Duplicate);
    CHECK(again[1].differs);

    const auto found = r.ask<std::vector<std::optional<Appended>>>([&](auto done) {
        r.log->find({{{"/test", "1"}, 0}, {{"/test", "9"}, 0}}, done);
    });
    REQUIRE(found);
    REQUIRE((*found)[0]);
    CHECK((*found)[0]->places == first[0].places);
    CHECK_FALSE((*found)[1]);

    r.clock.advanceMs(rigWindowMs + 1);
    CHECK(r.append({eventFor({anna}, "1")})[0].outcome == Appended::Outcome::New);
}

TEST_CASE("reading goes both ways, in pages of records and of bytes")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    for (int i = 1; i <= 5; ++i)
        r.append({eventFor({anna}, std::to_string(i)), eventFor({bert}, "b" + std::to_string(i))});
    ReadRequest request;
    request.stream = anna;
    request.maxRecords = 2;
    ReadAnswer page = r.read(request);
    REQUIRE(page.records.size() == 2);
    CHECK(page.records[0]->offset == Offset{1});
    CHECK(page.records[1]->offset == Offset{3});
    CHECK_FALSE(page.end);
    request.from = Offset{7};
    page = r.read(request);
    REQUIRE(page.records.size() == 1);
    CHECK(page.end);

    request.direction = Direction::NewestFirst;
    request.from = Offset{};
    page = r.read(request);
    CHECK(page.records[0]->offset == Offset{9});
    CHECK(page.records[1]->offset == Offset{7});
    request.from = Offset{3};
    page = r.read(request);
    REQUIRE(page.records.size() == 1);
    CHECK(page.records[0]->offset == Offset{1});
    CHECK(page.end);

    request = {};
    request.stream = anna;
    request.maxBytes = 1; // one at least
    page = r.read(request);
    CHECK(page.records.size() == 1);
    CHECK_FALSE(page.end);
}

TEST_CASE("a device's number is taken once, and only upwards")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    CHECK(r.append({fromDevice("a", 5)})[0].outcome == Appended::Outcome::New);
    CHECK(r.append({fromDevice("a", 5)})[0].outcome == Appended::Outcome::Duplicate);
    CHECK(r.append({fromDevice("b", 5)})[0].outcome == Appended::Outcome::SequenceUsed);
    CHECK(r.append({fromDevice("b", 4)})[0].outcome == Appended::Outcome::SequenceUsed);
    CHECK(r.append({fromDevice("b", 9)})[0].outcome == Appended::Outcome::New);
    CHECK(r.ask<std::uint64_t>([&](auto done) { r.log->deviceSequence("laptop", done); }) == 9);
    CHECK(r.ask<std::uint64_t>([&](auto done) { r.log->deviceSequence("other", done); }) == 0);
}

TEST_CASE("a snapshot holds open slots and the newest records")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    const auto slotted = [](const std::string &id, const std::string &slot, bool settled) {
        NewEvent event = eventFor({anna}, id);
        event.slot = slot;
        event.settled = settled;
        return event;
    };
    r.append({slotted("1", "profile", false), slotted("2", "case/1", false),
              slotted("3", "case/2", false), slotted("4", "profile", false),
              slotted("5", "case/2", true)});
    for (int i = 6; i <= 12; ++i)
        r.append({eventFor({anna}, std::to_string(i))});
    SnapshotRequest request;
    request.stream = anna;
    request.newest = 3;
    request.since = Timestamp{r.clock.now().ms + 1};
    const auto offsetsOf = [](const SnapshotAnswer &answer) {
        std::vector<std::uint64_t> offsets;
        for (const RecordPtr &record : answer.records)
            offsets.push_back(record->offset.value);
        return offsets;
    };
    SnapshotAnswer answer = r.snapshot(request);
    CHECK(offsetsOf(answer) == std::vector<std::uint64_t>{2, 4, 10, 11, 12});
    CHECK(answer.top == Offset{12});
    CHECK(answer.complete);

    request.since = Timestamp{};
    request.maxRecords = 4;
    answer = r.snapshot(request);
    CHECK(offsetsOf(answer) == std::vector<std::uint64_t>{2, 4, 9, 10, 11, 12});
    CHECK_FALSE(answer.complete);
    request.stream = bert;
    answer = r.snapshot(request);
    CHECK(answer.records.empty());
    CHECK(answer.top.none());
}

TEST_CASE("formative records are read again in order, one for each event")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    NewEvent formative = eventFor({anna, bert}, "1");
    formative.formative = true;
    r.append({formative, eventFor({anna}, "2")});
    formative = eventFor({bert}, "3");
    formative.formative = true;
    r.append({formative});
    const auto records =
        r.ask<std::vector<RecordPtr>>([&](auto done) { r.log->readFormative(Offset{}, 10, done); });
    REQUIRE(records);
    REQUIRE(records->size() == 2);
    CHECK((*records)[0]->offset == Offset{1});
    CHECK((*records)[1]->offset == Offset{4});
    const auto later = r.ask<std::vector<RecordPtr>>(
        [&](auto done) { r.log->readFormative(Offset{1}, 10, done); });
    CHECK(later->size() == 1);
}

TEST_CASE("what was appended since a moment is read again, each event once")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    for (int i = 0; i < 5; ++i) {
        r.append({eventFor({anna, bert}, "old" + std::to_string(i))});
        r.clock.advanceMs(1000);
    }
    const Timestamp since = r.clock.now();
    r.append({eventFor({anna, bert}, "new1"), eventFor({bert}, "new2")});
    r.clock.advanceMs(1000);
    NewEvent copy = eventFor({anna}, "new2");
    copy.copy = true;
    r.append({copy, eventFor({anna}, "new3")});
    const auto read = [&](Timestamp from, Offset after, std::size_t limit) {
        return *r.ask<std::vector<RecordPtr>>(
            [&](auto done) { r.log->readSince(from, after, limit, done); });
    };
    const auto records = read(since, Offset{}, 10);
    REQUIRE(records.size() == 3);
    CHECK(records[0]->offset == Offset{11});
    CHECK(read(since, records[0]->offset, 10).size() == 2);
    CHECK(read(since, Offset{}, 1).size() == 1);
    CHECK(read(Timestamp{}, Offset{}, 100).size() == 8);
    CHECK(read(Timestamp{r.clock.now().ms + 1}, Offset{}, 10).empty());
}

TEST_CASE("erasure leaves tombstones at their place, in every stream of the event")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    const StreamId agent{StreamKind::Agent, "dev"};
    const StreamId waiting{StreamKind::Unmatched, "i-1"};
    r.log->addFollower(CustomerKey("anna"), AgentId("dev"));
    r.append({eventFor({waiting}, "early"), eventFor({anna, agent}, "1"), eventFor({bert}, "2")});
    NewEvent copy = eventFor({anna}, "early");
    copy.copy = true;
    CHECK(r.append({copy})[0].outcome == Appended::Outcome::New);

    const Erased erased = r.erase(anna);
    CHECK(erased.records == 4);
    CHECK(erased.followers == std::vector<AgentId>{AgentId("dev")});
    for (const StreamId &stream : {anna, agent, waiting}) {
        ReadRequest request;
        request.stream = stream;
        for (const RecordPtr &record : r.read(request).records) {
            CHECK(record->tombstone);
            CHECK(record->body->find("sidelight.event.erased") != std::string::npos);
            CHECK(record->body->find("early") == std::string::npos);
        }
    }
    const Head head = r.head(anna, Offset{2});
    REQUIRE(head.at);
    CHECK(head.at->fence == fenceOf("/test", "1"));
    CHECK_FALSE(head.at->tombstoneFence.empty());
    CHECK(head.top == Offset{5});
    ReadRequest untouched;
    untouched.stream = bert;
    CHECK_FALSE(r.read(untouched).records.at(0)->tombstone);

    // Recognised for ever, refused.
    r.clock.advanceMs(10 * rigWindowMs);
    r.append({eventFor({bert}, "3")});
    for (const char *id : {"1", "early"})
        CHECK(r.append({eventFor({anna}, id)})[0].outcome == Appended::Outcome::Erased);
    CHECK(r.erase(anna).followers.empty());
}

TEST_CASE("the stream of an erased customer goes on where it was when they come back")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    r.append({eventFor({anna}, "1"), eventFor({anna}, "2"), eventFor({bert}, "3")});
    r.erase(anna);
    CHECK(r.head(anna, Offset{2}).at);
    if (r.isKept())
        r.open();
    CHECK(r.head(anna).top == Offset{2});
    const Appended back = r.append({eventFor({anna}, "4")})[0];
    CHECK(back.places == std::vector<Place>{{anna, Offset{4}, Offset{2}}});
    if (r.isKept())
        r.open();
    ReadRequest request;
    request.stream = anna;
    const ReadAnswer whole = r.read(request);
    REQUIRE(whole.records.size() == 3);
    CHECK(whole.records[1]->tombstone);
    CHECK_FALSE(whole.records[2]->tombstone);
    CHECK(r.erase(anna).records == 1);
    CHECK(r.erase(anna).records == 0);
}

TEST_CASE("what a device wrote about a customer before it was told of the erasure is refused")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    r.append({eventFor({anna}, "1")});
    r.erase(anna);
    NewEvent note = eventFor({anna}, "note");
    note.device = DeviceSequence{"laptop", 7};
    CHECK(r.append({note})[0].outcome == Appended::Outcome::Erased);
    CHECK(r.ask<std::uint64_t>([&](auto done) { r.log->deviceSequence("laptop", done); }) == 0);
    // Somebody new by that key is somebody new.
    CHECK(r.append({eventFor({anna}, "2")})[0].outcome == Appended::Outcome::New);
    CHECK(r.append({note})[0].outcome == Appended::Outcome::New);
}

TEST_CASE("the log is written while a customer of many events is erased")
{
    LogRig r(Backend::Embedded);
    std::vector<NewEvent> events;
    for (int i = 0; i < 1000; ++i)
        events.push_back(eventFor({anna}, std::to_string(i)));
    r.append(std::move(events));
    std::vector<std::string> order;
    std::optional<Erased> erased;
    r.log->erase(anna, [&](LogResult<Erased> done) {
        REQUIRE(done);
        erased = *done;
        order.emplace_back("erased");
    });
    r.log->append({eventFor({bert}, "other")}, [&](LogResult<std::vector<Appended>> done) {
        REQUIRE(done);
        order.emplace_back("appended");
        // Still on the way, and of the customer: it goes, too.
        r.log->append({eventFor({anna}, "late")}, [](auto late) { REQUIRE(late); });
    });
    REQUIRE(r.executor.runUntil([&] { return erased.has_value(); }));
    CHECK(order == std::vector<std::string>{"appended", "erased"});
    CHECK(erased->records == 1001);
}

TEST_CASE("what names an erased customer in the streams of others goes, what only looks so stays")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    const StreamId agent{StreamKind::Agent, "dev"};
    const auto saying = [&](const std::string &id, const std::string &rest) {
        NewEvent event = eventFor({agent}, id);
        event.body =
            std::make_shared<const std::string>(R"({"specversion":"1.0","id":")" + id +
                                                R"(","source":"/test","type":"t")" + rest + "}");
        return event;
    };
    r.append(
        {saying("seen", R"(,"subject":"anna")"),
         saying("offer", R"(,"data":{"candidates":[{"customer":"bert"},{"customer":"anna"}]})"),
         saying("found", R"(,"data":{"customer":"anna"})"),
         saying("word", R"(,"data":{"title":"anna","channel":"anna"})"),
         saying("other", R"(,"subject":"annabel")")});
    CHECK(r.erase(anna).records == 3);
    ReadRequest request;
    request.stream = agent;
    const ReadAnswer left = r.read(request);
    REQUIRE(left.records.size() == 5);
    CHECK(left.records[2]->tombstone);
    CHECK_FALSE(left.records[3]->tombstone);
    CHECK_FALSE(left.records[4]->tombstone);
}

TEST_CASE("a truncated log begins a new epoch and takes again what it lost")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    const Epoch before = r.log->epoch();
    r.append({eventFor({anna}, "1"), eventFor({anna, bert}, "2"), fromDevice("3", 7)});
    const auto epoch = r.ask<Epoch>([&](auto done) { r.log->truncateAfter(Offset{1}, done); });
    REQUIRE(epoch);
    CHECK(*epoch != before);
    CHECK(r.log->epoch() == *epoch);
    CHECK(r.watched.epochs == std::vector<Epoch>{*epoch});
    CHECK(r.head(anna).top == Offset{1});
    CHECK(r.head(bert).top.none());
    const auto again = r.append({eventFor({anna}, "1"), fromDevice("3", 7)});
    CHECK(again[0].outcome == Appended::Outcome::Duplicate);
    CHECK(again[1].outcome == Appended::Outcome::New);
    CHECK(again[1].places.at(0).prev == Offset{1});
}

TEST_CASE("appends on each other's heels are answered in order, each once")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    constexpr int total = 500;
    std::vector<Offset> offsets;
    for (int i = 0; i < total; ++i) {
        r.log->append({eventFor({anna}, std::to_string(i % 400))},
                      [&](LogResult<std::vector<Appended>> answer) {
                          REQUIRE(answer);
                          offsets.push_back(answer->at(0).places.at(0).offset);
                      });
    }
    REQUIRE(r.executor.runUntil([&] { return offsets.size() == total; }));
    for (std::size_t i = 0; i < total; ++i)
        CHECK(offsets[i] == Offset{i % 400 + 1});
    CHECK(r.watched.seen.size() == 400);
}

TEST_CASE("what a callback holds is let go of on the thread that asked")
{
    LogRig r(SIDELIGHT_EVERY_LOG);
    const auto here = std::this_thread::get_id();
    constexpr int total = 300;
    ReadRequest all;
    all.stream = anna;
    std::atomic<int> gone = 0;
    std::atomic<int> elsewhere = 0;
    const auto held = [&] {
        return std::shared_ptr<int>(new int(0), [&](const int *value) {
            delete value;
            elsewhere += std::this_thread::get_id() == here ? 0 : 1;
            ++gone;
        });
    };
    for (int i = 0; i < total; ++i) {
        r.log->append({eventFor({anna}, std::to_string(i))}, [kept = held()](const auto &) {});
        r.log->head(anna, {}, [kept = held()](const auto &) {});
        r.log->read(all, [kept = held()](const auto &) {});
    }
    CHECK(r.executor.runUntil([&] { return gone == 3 * total; }));
    CHECK(elsewhere == 0);
}

TEST_CASE("an embedded log comes back as it was")
{
    LogRig r(Backend::Embedded);
    const Epoch epoch = r.log->epoch();
    const auto first = r.append({eventFor({anna, bert}, "1"), fromDevice("2", 3)});
    r.erase(bert);
    r.open();
    CHECK(r.log->epoch() == epoch);
    CHECK(r.append({fromDevice("2", 3)})[0].places == first[1].places);
    CHECK(r.append({fromDevice("x", 3)})[0].outcome == Appended::Outcome::SequenceUsed);
    CHECK(r.append({eventFor({anna}, "1")})[0].outcome == Appended::Outcome::Erased);
    CHECK(r.append({eventFor({anna}, "4")})[0].places ==
          std::vector<Place>{{anna, Offset{4}, Offset{3}}});
    r.open(true); // put back from a copy
    CHECK(r.log->epoch() != epoch);
    CHECK(r.head(anna).top == Offset{4});
}

TEST_CASE("streams that were buried under their names lose them when the log is opened")
{
    LogRig r(Backend::Embedded);
    r.append({eventFor({anna}, "1"), eventFor({anna}, "2"), eventFor({bert}, "3")});
    r.erase(anna);
    const auto onFile = [&r](auto work) {
        r.log.reset();
        const std::string path = r.folder.path() + "/log.db";
        const keys::SecretBytes hex = r.key.hex();
        auto db = sqlite::openKeyed(*r.library, path, hex.text(), {});
        REQUIRE(db);
        work(*db);
    };
    const auto named = [](sqlite::Connection &db) {
        return db.integer("SELECT count(*) FROM streams WHERE name = 'customer/anna'").value_or(-1);
    };
    // As it was before names were hidden.
    onFile([&](sqlite::Connection &db) {
        CHECK(named(db) == 0);
        REQUIRE(db.execute("UPDATE streams SET name = 'customer/anna' WHERE name LIKE 'erased/%';"
                           "DELETE FROM meta WHERE name = 'buriedhidden'"));
        CHECK(named(db) == 1);
    });
    r.open();
    CHECK(r.head(anna).top == Offset{2});
    CHECK(r.head(bert).top == Offset{3});
    onFile([&](sqlite::Connection &db) { CHECK(named(db) == 0); });
    r.open();
    CHECK(r.append({eventFor({anna}, "4")})[0].places.at(0).prev == Offset{2});
}

TEST_CASE("an embedded log with another key says so and stays as it is")
{
    LogRig r(Backend::Embedded);
    r.append({eventFor({anna}, "1")});
    r.log.reset();
    const keys::Keyspec wrong = keys::Keyspec::generate(r.random);
    EmbeddedLogOptions options;
    options.path = r.folder.path() + "/log.db";
    const auto opened =
        EmbeddedLog::open(*r.library, wrong, r.executor, r.clock, r.random, options);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == LogErrc::WrongKey);
    r.open();
    CHECK(r.head(anna).top == Offset{1});
}
