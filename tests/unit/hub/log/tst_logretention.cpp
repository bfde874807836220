// What stays, what goes, and that nobody who follows meets a hole.
#include <filesystem>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "hub/log/logkeeper.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

constexpr std::int64_t dayOfMs = 24 * 3600 * 1000;

LogRetention keepingTouchpoints(std::int64_t days)
{
    LogRetention retention;
    retention.keepMs[static_cast<std::size_t>(KeepClass::Touchpoints)] = days * dayOfMs;
    retention.keepMs[static_cast<std::size_t>(KeepClass::Profiles)] = days * dayOfMs;
    return retention;
}

NewEvent kept(const StreamId &stream, const std::string &id, KeepClass as, std::string slot = {})
{
    NewEvent event = eventFor({stream}, id);
    event.kept = as;
    event.slot = std::move(slot);
    return event;
}

std::uint64_t pruneAll(LogRig &rig, const LogRetention &retention)
{
    std::uint64_t records = 0;
    for (bool more = true; more;) {
        const auto pruned =
            rig.ask<Pruned>([&](auto done) { rig.log->prune(retention, std::move(done)); });
        REQUIRE(pruned);
        records += pruned->records;
        more = pruned->more;
    }
    return records;
}

std::vector<std::string> bodiesOf(const std::vector<RecordPtr> &records)
{
    std::vector<std::string> bodies;
    for (const RecordPtr &record : records)
        bodies.push_back(*record->body);
    return bodies;
}

std::vector<RecordPtr> allOf(LogRig &rig, const StreamId &stream)
{
    ReadRequest request;
    request.stream = stream;
    return rig.read(request).records;
}

} // namespace

TEST_CASE("what is over by its class goes, and the chain closes over it")
{
    LogRig rig(SIDELIGHT_EVERY_LOG);
    const StreamId ada = customerStream("ada");
    rig.append({kept(ada, "t1", KeepClass::Touchpoints), kept(ada, "n1", KeepClass::Notes),
                kept(ada, "t2", KeepClass::Touchpoints), kept(ada, "t3", KeepClass::Touchpoints),
                kept(ada, "n2", KeepClass::Notes)});
    rig.clock.advanceMs(11 * dayOfMs);
    rig.append({kept(ada, "t4", KeepClass::Touchpoints)});

    CHECK(pruneAll(rig, keepingTouchpoints(10)) == 3);
    const auto left = allOf(rig, ada);
    CHECK(bodiesOf(left) ==
          std::vector<std::string>{R"({"id":"n1"})", R"({"id":"n2"})", R"({"id":"t4"})"});
    Offset before;
    for (const RecordPtr &record : left) {
        CHECK(record->prev == before);
        before = record->offset;
    }
    const Head head = rig.head(ada, Offset{3});
    CHECK(head.first == Offset{2});
    CHECK(head.top == Offset{6});
    CHECK_FALSE(head.at); // who stood there takes a snapshot
    CHECK(pruneAll(rig, keepingTouchpoints(10)) == 0);
}

TEST_CASE("the last profile and the top of a stream stay whatever their age")
{
    LogRig rig(SIDELIGHT_EVERY_LOG);
    const StreamId ada = customerStream("ada");
    const StreamId bob = customerStream("bob");
    rig.append({kept(ada, "p1", KeepClass::Profiles, "profile"),
                kept(ada, "p2", KeepClass::Profiles, "profile"),
                kept(ada, "t1", KeepClass::Touchpoints), kept(ada, "t2", KeepClass::Touchpoints),
                kept(bob, "t3", KeepClass::Touchpoints)});
    rig.clock.advanceMs(400 * dayOfMs);

    CHECK(pruneAll(rig, keepingTouchpoints(10)) == 2);
    CHECK(bodiesOf(allOf(rig, ada)) ==
          std::vector<std::string>{R"({"id":"p2"})", R"({"id":"t2"})"});
    SnapshotRequest snapshot;
    snapshot.stream = ada;
    CHECK(bodiesOf(rig.snapshot(snapshot).records) ==
          std::vector<std::string>{R"({"id":"p2"})", R"({"id":"t2"})"});
    CHECK(allOf(rig, bob).size() == 1);
}

TEST_CASE("an offset is not given twice, even after a restart")
{
    LogRig rig(Backend::Embedded);
    const StreamId ada = customerStream("ada");
    rig.append({kept(ada, "t1", KeepClass::Touchpoints), kept(ada, "t2", KeepClass::Touchpoints)});
    rig.clock.advanceMs(40 * dayOfMs);
    CHECK(pruneAll(rig, keepingTouchpoints(10)) == 1);
    rig.open();
    const auto next = rig.append({kept(ada, "t3", KeepClass::Touchpoints)});
    CHECK(next.at(0).places.at(0).offset == Offset{3});
    CHECK(next.at(0).places.at(0).prev == Offset{2});
}

TEST_CASE("a copy that was moved twice is erased wherever it is")
{
    LogRig rig(SIDELIGHT_EVERY_LOG);
    const StreamId waiting{StreamKind::Unmatched, "call-1"};
    rig.append({eventFor({waiting}, "e1")});
    for (int i = 0; i < 40; ++i)
        rig.append({eventFor({customerStream("other")}, "x" + std::to_string(i))});
    for (const char *name : {"ada", "bob"}) {
        NewEvent copy = eventFor({customerStream(name)}, "e1");
        copy.copy = true;
        rig.append({std::move(copy)});
    }
    CHECK(rig.erase(customerStream("bob")).records == 3);
    for (const StreamId &stream : {waiting, customerStream("ada"), customerStream("bob")})
        CHECK(allOf(rig, stream).at(0)->tombstone);
}

TEST_CASE("an offer that names the customer among others is erased, others are not")
{
    LogRig rig(SIDELIGHT_EVERY_LOG);
    const StreamId call{StreamKind::Unmatched, "call-1"};
    const StreamId agent{StreamKind::Agent, "eva"};
    for (const char *name : {"ada", "adam"}) {
        NewEvent offer = eventFor({agent, call}, name);
        offer.body = std::make_shared<const std::string>(
            R"({"specversion":"1.0","id":"o","source":"/s","type":"t","data":{"candidates":[{"customer":")" +
            std::string(name) + R"("}]}})");
        offer.kept = KeepClass::Interactions;
        offer.formative = true;
        rig.append({std::move(offer)});
    }
    CHECK(rig.erase(customerStream("ada")).records == 2);
    for (const StreamId &stream : {agent, call}) {
        CHECK(allOf(rig, stream).at(0)->tombstone);
        CHECK_FALSE(allOf(rig, stream).at(1)->tombstone);
    }
}

TEST_CASE("space that became free is given back to the file system, in slices")
{
    LogRig rig(Backend::Embedded);
    const StreamId ada = customerStream("ada");
    const std::string path = rig.folder.path() + "/log.db";
    for (int batch = 0; batch < 20; ++batch) {
        std::vector<NewEvent> events;
        for (int i = 0; i < 50; ++i) {
            NewEvent event = kept(ada, std::to_string(batch * 50 + i), KeepClass::Touchpoints);
            event.body = std::make_shared<const std::string>(std::string(4000, 'x'));
            events.push_back(std::move(event));
        }
        rig.append(std::move(events));
    }
    rig.open(); // all of it is in the file
    const auto before = std::filesystem::file_size(path);
    rig.clock.advanceMs(40 * dayOfMs);
    StderrLogger logger;
    LogKeeper keeper(*rig.log, rig.clock, logger, keepingTouchpoints(10));
    keeper.tick();
    CHECK(rig.executor.runUntil([&] { return keeper.counters().givenBack > 256; }));
    CHECK(rig.executor.runUntil([&] { return std::filesystem::file_size(path) < before / 4; }));
    CHECK(keeper.counters().pruned == 999);
    CHECK(rig.append({kept(ada, "later", KeepClass::Touchpoints)}).at(0).places.at(0).offset ==
          Offset{1001});
}

TEST_CASE("a keeper that is stopped ends with the slice under way")
{
    LogRig rig(Backend::Embedded);
    const StreamId ada = customerStream("ada");
    std::vector<NewEvent> events;
    for (std::size_t i = 0; i < 2 * pruneSlice; ++i)
        events.push_back(kept(ada, std::to_string(i), KeepClass::Touchpoints));
    rig.append(std::move(events));
    rig.clock.advanceMs(40 * dayOfMs);
    StderrLogger logger;
    LogKeeper keeper(*rig.log, rig.clock, logger, keepingTouchpoints(10));
    keeper.tick();
    keeper.stop();
    CHECK(rig.executor.runUntil([&] { return keeper.counters().pruned > 0; }));
    rig.append({kept(ada, "later", KeepClass::Touchpoints)});
    CHECK(keeper.counters().pruned == pruneSlice);
}

TEST_CASE("classes are found by type and by name")
{
    CHECK(keepClassOf("sidelight.customer.updated") == KeepClass::Profiles);
    CHECK(keepClassOf("sidelight.customer.revealed") == KeepClass::Decisions);
    CHECK(keepClassOf("sidelight.transcript.segment") == KeepClass::Transcripts);
    CHECK(keepClassOf("com.example.thing") == KeepClass::Other);
    CHECK(keepClassNamed("touchpoints") == KeepClass::Touchpoints);
    CHECK_FALSE(keepClassNamed("touchpoint"));
    CHECK(nameOf(KeepClass::Tombstones) == "tombstones");
}
