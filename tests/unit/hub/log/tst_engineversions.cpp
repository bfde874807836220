// Hubs of two versions on one log: what the next one writes is read and kept, what is further ahead
// is refused, and what this one wrote once is read for ever (tests/data/engine).
#include <cstdlib>
#include <fstream>

#include <boost/json/serialize.hpp>

#include <catch2/catch_test_macros.hpp>

#include "core/domain/event.h"
#include "core/json/json.h"
#include "hub/auth/keys/revocations.h"
#include "hub/log/jetstream/enginestate.h"
#include "tests/unit/hub/log/twohubs.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const StreamId hanna = customerStream("hanna");
const StreamId ivo = customerStream("ivo");
constexpr const char *ofNext = R"({"v":2,"next":["x",1]})";

struct Frozen {
    std::string stream; // "log", "marks", "state"
    std::string subject;
    std::string facts;
    std::string body;
};

std::string memberOf(const boost::json::object &object, std::string_view name)
{
    return std::string(textMember(object, name).value_or(std::string_view()));
}

// One JSON object a line; a line of a message that was deleted has a stream only. A long body is a
// number of "x" ("times").
std::vector<Frozen> frozenMessages(const std::string &name)
{
    std::ifstream file(std::string(SIDELIGHT_TEST_DATA) + "/engine/" + name);
    std::vector<Frozen> all;
    for (std::string line; std::getline(file, line);) {
        const auto value = json::parse(line, std::size_t{2} * 1024 * 1024, 4);
        REQUIRE(value);
        const boost::json::object &object = value->get_object();
        std::string body = memberOf(object, "body");
        if (const auto *times = object.if_contains("times"))
            body = std::string(static_cast<std::size_t>(times->get_int64()), 'x');
        all.push_back({memberOf(object, "stream"), memberOf(object, "subject"),
                       memberOf(object, "facts"), std::move(body)});
    }
    return all;
}

std::string streamNamed(const std::string &name)
{
    const EnginePlace place;
    return name == "log" ? place.log() : name == "marks" ? place.marks() : place.state();
}

// All messages of the engine's streams as they are, with gaps.
std::vector<Frozen> messagesIn(TwoHubs &r)
{
    std::vector<Frozen> all;
    auto link = EngineLink::connect({r.servers.urls(), {}, {}, {}, "reads"}, r.executor);
    REQUIRE(link);
    for (const char *name : {"marks", "log", "state"}) {
        std::uint64_t next = 1;
        OrderedReader reader(
            **link, streamNamed(name), [&](std::uint64_t sequence, const EngineMessage &message) {
                for (; next < sequence; ++next)
                    all.push_back({name, {}, {}, {}});
                all.push_back({name, message.subject, message.facts, message.body});
                ++next;
            });
        (*link)->onBatch([&reader] { reader.tick(); });
        reader.start(1, OrderedReader::Bodies::With);
        REQUIRE(r.executor.runUntil([&reader] { return reader.caughtUp(); }));
        (*link)->onBatch({});
    }
    return all;
}

void putInto(TwoHubs &r, const std::vector<Frozen> &messages)
{
    auto link = EngineLink::connect({r.servers.urls(), {}, {}, {}, "writes"}, r.executor);
    REQUIRE(link);
    std::map<std::string, std::uint64_t> counts;
    for (const Frozen &one : messages) {
        const EnginePlace place;
        const std::string probe = one.stream == "log"     ? place.subjectOf("gone")
                                  : one.stream == "marks" ? place.markSubject()
                                                          : place.stateSubject("gone");
        r.publish(one.subject.empty() ? probe : one.subject, one.facts, one.body);
        const std::uint64_t sequence = ++counts[one.stream];
        if (!one.subject.empty())
            continue;
        bool isGone = false;
        callEngine(**link, "STREAM.MSG.DELETE." + streamNamed(one.stream), {{"seq", sequence}},
                   std::chrono::seconds(5),
                   [&isGone](const auto &reply) { isGone = reply.has_value() && !reply->error; });
        REQUIRE(r.executor.runUntil([&isGone] { return isGone; }));
    }
}

std::vector<NewEvent> someEvents()
{
    NewEvent both = eventFor({hanna, {StreamKind::Agent, "eva"}}, "both");
    both.formative = true;
    both.kept = KeepClass::Interactions;
    NewEvent slot = eventFor({hanna}, "slot");
    slot.slot = "case/7";
    NewEvent settled = eventFor({hanna}, "settled");
    settled.slot = "case/7";
    settled.settled = true;
    NewEvent saved = eventFor({ivo}, "saved");
    saved.device = DeviceSequence{"laptop", 41};
    NewEvent copy = eventFor({ivo}, "both");
    copy.copy = true;
    return {eventFor({ivo}, "plain"), both, slot, settled, saved, copy};
}

std::vector<std::string> theirBodies(const std::vector<std::string> &ids)
{
    std::vector<std::string> bodies;
    for (const std::string &id : ids)
        bodies.push_back(*eventFor({hanna}, id).body);
    return bodies;
}

} // namespace

// SIDELIGHT_FREEZE=FILE writes what this version writes, for the data of the next one.
TEST_CASE("freeze what this version writes into an engine", "[.]")
{
    TwoHubs r;
    r.append(*r.first, eventFor({customerStream("joe")}, "erased"));
    std::optional<LogResult<Erased>> erased;
    r.first->addFollower(CustomerKey("joe"), AgentId("eva"));
    r.first->addFollower(CustomerKey("hanna"), AgentId("tom"));
    r.first->erase(customerStream("joe"), [&erased](auto result) { erased = std::move(result); });
    REQUIRE(r.executor.runUntil([&erased] { return erased.has_value(); }));
    for (const NewEvent &event : someEvents())
        r.append(*r.first, event);
    auto state = EngineState::open(r.executor, {r.servers.urls(), {}, {}, {}, "state"}, {});
    REQUIRE(state);
    for (const auto &[key, size] : {std::pair("list.json", 20), std::pair("large.json", 700'000)}) {
        std::optional<Result<std::uint64_t, SharedErrc>> kept;
        (*state)->put(key, std::string(static_cast<std::size_t>(size), 'x'), 0,
                      [&kept](auto result) { kept = std::move(result); });
        REQUIRE(r.executor.runUntil([&kept] { return kept.has_value(); }));
        REQUIRE(*kept);
    }
    const char *file = std::getenv("SIDELIGHT_FREEZE");
    REQUIRE(file);
    std::ofstream out(file);
    for (const Frozen &one : messagesIn(r)) {
        boost::json::object object{{"stream", one.stream}};
        if (!one.subject.empty()) {
            object["subject"] = one.subject;
            object["facts"] = one.facts;
            if (one.body.size() < 10'000)
                object["body"] = one.body;
            else
                object["times"] = one.body.size();
        }
        out << boost::json::serialize(object) << '\n';
    }
}

TEST_CASE("a log that the first version wrote is read as it was meant")
{
    TwoHubs r;
    r.first.reset();
    r.second.reset();
    r.servers.kill(0);
    std::filesystem::remove_all(r.servers.folderOf(0));
    r.servers.start(0);
    REQUIRE(r.servers.waitUntilReady());
    {
        ManualExecutor nothing;
        auto link = EngineLink::connect({r.servers.urls(), {}, {}, {}, "sets up"}, nothing);
        REQUIRE(link);
        REQUIRE(setUpEngine(**link, {}, EngineLimits{1}));
    }
    const std::vector<Frozen> frozen = frozenMessages("format-1.jsonl");
    REQUIRE(frozen.size() > 10);
    putInto(r, frozen);

    const auto log = r.open();
    CHECK(r.idsIn(*log, hanna) == theirBodies({"both", "slot", "settled"}));
    CHECK(r.idsIn(*log, {StreamKind::Agent, "eva"}) == theirBodies({"both"}));
    CHECK(r.idsIn(*log, ivo) == std::vector<std::string>{*eventFor({ivo}, "plain").body,
                                                         *eventFor({ivo}, "saved").body,
                                                         *eventFor({ivo}, "both").body});
    CHECK(log->isErased(customerStream("joe")));
    for (const NewEvent &event : someEvents()) {
        if (!event.copy)
            CHECK(r.append(*log, event).outcome == Appended::Outcome::Duplicate);
    }
    std::optional<LogResult<std::uint64_t>> number;
    log->deviceSequence("laptop", [&number](auto answer) { number = std::move(answer); });
    REQUIRE(r.executor.runUntil([&number] { return number.has_value(); }));
    CHECK(**number == 41);
    auto state = EngineState::open(r.executor, {r.servers.urls(), {}, {}, {}, "state"}, {});
    REQUIRE(state);
    CHECK(*(*state)->readNow("list.json")->text == std::string(20, 'x'));
    CHECK((*state)->readNow("large.json")->text->size() == 700'000);

    // And what is written today of the same is the same, to the byte.
    for (const Frozen &one : frozen) {
        if (one.stream == "log" && !one.facts.empty()) {
            const auto facts = readFacts(one.facts, Offset{1}, one.body.size());
            REQUIRE(facts);
            CHECK(factsText(*facts) == one.facts);
        }
        if (one.stream == "marks" && !one.body.empty()) {
            const auto mark = readMark(one.body);
            REQUIRE(mark);
            CHECK(markText(*mark) == one.body);
        }
    }
}

TEST_CASE("what the next version notes of a record is kept where the record is mended")
{
    TwoHubs r;
    const NewEvent event = eventFor({hanna, ivo}, "half");
    r.appendHalf(event, ofNext);
    REQUIRE(r.executor.runUntil([&] { return r.secondWatched.seen.size() == 1; }));
    const Appended mended = r.append(*r.second, event);
    REQUIRE(mended.places.size() == 2);
    REQUIRE(r.executor.runUntil([&] { return r.firstWatched.seen.size() == 2; }));
    CHECK(r.idsIn(*r.first, ivo) == theirBodies({"half"}));
    int written = 0;
    for (const Frozen &one : messagesIn(r)) {
        const auto facts = readFacts(one.facts, Offset{1}, 0);
        if (one.stream != "log" || !facts)
            continue;
        ++written;
        CHECK(facts->more == ofNext);
        CHECK(one.facts.find("\"v\":2") != std::string::npos);
    }
    CHECK(written == 2);
}

TEST_CASE("what the next version notes of an erased record is kept when it is marked again")
{
    TwoHubs r;
    Grave grave;
    const Appended place = r.append(*r.first, eventFor({hanna}, "erased"));
    r.copyEngine();
    grave.offset = place.places.front().offset;
    grave.token = r.tokenOf(hanna);
    grave.key = r.factsIn(eventFor({hanna}, "erased")).key;
    grave.more = ofNext;
    r.publish(EnginePlace().markSubject(), {}, markText(grave));
    REQUIRE(r.executor.runUntil([&] { return r.first->isErased(hanna); }));
    r.append(*r.first, eventFor({ivo}, "lost"));
    r.second.reset();
    r.putBack();
    REQUIRE(r.executor.runUntil([&] { return !r.firstWatched.epochs.empty(); }));
    REQUIRE(r.executor.runUntil([&] { return r.first->isErased(hanna); }));
    int marked = 0;
    for (const Frozen &one : messagesIn(r)) {
        const auto mark = readMark(one.body);
        const auto *again = mark ? std::get_if<Grave>(&*mark) : nullptr;
        marked += again && again->more == ofNext ? 1 : 0;
    }
    CHECK(marked == 1);
}

TEST_CASE("what a hub two versions ahead wrote is refused, at start and while a hub runs")
{
    TwoHubs r;
    r.append(*r.first, eventFor({hanna}, "kept"));
    RecordFacts facts = r.factsIn(eventFor({hanna}, "too new"));
    const std::string subject = EnginePlace().subjectOf(r.tokenOf(hanna));

    SECTION("a record")
    {
        facts.more = R"({"v":3})";
        r.publish(subject, factsText(facts), "{}");
    }
    SECTION("a record that is deeper than ours")
    {
        facts.more = R"({"v":3,"deep":[[[[[[[[1]]]]]]]]})";
        r.publish(subject, factsText(facts), "{}");
    }
    SECTION("a record of the next version, in a stream of a new kind")
    {
        r.publish(subject, R"({"v":2,"s":"region/north","k":"00"})", "{}");
    }
    SECTION("a mark")
    {
        r.publish(EnginePlace().markSubject(), {}, R"({"v":3,"whatever":1})");
    }
    SECTION("that it may write in its format")
    {
        r.publish(EnginePlace().markSubject(), {}, markText(FormatRaised{3}));
    }
    const auto refuses = [](const JetStreamLog &log) {
        return log.trouble() == LogErrc::NewerSchema && log.isAway();
    };
    REQUIRE(r.executor.runUntil([&] { return refuses(*r.first) && refuses(*r.second); }));
    CHECK(r.firstWatched.epochs.empty());
    CHECK(r.firstWatched.seen.size() == 1);
    // Nobody waits for what will not come.
    const auto refused = r.tryAppend(*r.first, eventFor({hanna}, "late"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == LogErrc::NewerSchema);
    const auto opened =
        JetStreamLog::open(r.executor, r.clock, r.random, TwoHubs::optionsFor(r.servers.urls()));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == LogErrc::NewerSchema);
    CHECK(opened.error().detail.find("upgrade this hub") != std::string::npos);
}

TEST_CASE("a shared text of a hub two versions ahead is refused, at start and while a hub runs")
{
    TwoHubs r;
    const EngineAccess access{r.servers.urls(), {}, {}, {}, "state"};
    auto state = EngineState::open(r.executor, access, {});
    REQUIRE(state);
    (*state)->listenToNewer([&r] { r.first->meetNewer(); });
    r.publish(EnginePlace().stateSubject("612e6a736f6e"), R"({"v":3,"h":"","b":2,"n":0})", "{}");
    REQUIRE(r.executor.runUntil([&r] { return r.first->trouble() == LogErrc::NewerSchema; }));
    const auto again = EngineState::open(r.executor, access, {});
    REQUIRE_FALSE(again);
    CHECK(again.error().code == LogErrc::NewerSchema);
}

TEST_CASE("hubs go on when the next version begins to write in its format")
{
    TwoHubs r;
    r.publish(EnginePlace().markSubject(), {}, markText(FormatRaised{2}));
    RecordFacts facts = r.factsIn(eventFor({hanna}, "new"));
    facts.more = ofNext;
    r.publish(EnginePlace().subjectOf(r.tokenOf(hanna)), factsText(facts),
              *eventFor({hanna}, "new").body);
    REQUIRE(r.executor.runUntil([&] { return r.secondWatched.seen.size() == 1; }));
    CHECK(r.append(*r.first, eventFor({hanna}, "old")).outcome == Appended::Outcome::New);
    CHECK(r.idsIn(*r.open(), hanna) == theirBodies({"new", "old"}));
}

TEST_CASE("what the next version says in the shared list of revocations is kept, and no more")
{
    const std::string text =
        R"({"v":2,"subjects":{"eva":"2023-11-14T22:13:20Z"},"groups":{"night":["x"]}})";
    CHECK_FALSE(Revocations::read(text));
    auto list = Revocations::read(text, Revocations::Unknown::Kept);
    REQUIRE(list);
    list->add({{}, "token", {}, {}});
    const std::string again = list->joined(Revocations()).text();
    CHECK(again.find(R"("groups":{"night":["x"]})") != std::string::npos);
    CHECK(again.find(R"("v":2)") != std::string::npos);
    CHECK(Revocations::read(again, Revocations::Unknown::Kept) == list);
    CHECK_FALSE(Revocations::read(R"({"v":3})", Revocations::Unknown::Kept));
}
