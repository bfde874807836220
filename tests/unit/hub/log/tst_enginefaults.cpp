// What an engine can do to the hubs above it: be put back to an earlier state, keep half an event,
// say nothing while cnats waits for it.
#include <filesystem>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/hub/log/twohubs.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const StreamId dora = customerStream("dora");
const StreamId emil = customerStream("emil");

std::string bodyOf(const std::string &id)
{
    return *eventFor({dora}, id).body;
}

} // namespace

TEST_CASE("hubs notice that their engine was put back, and begin one new epoch together")
{
    TwoHubs r;
    r.append(*r.first, eventFor({dora}, "kept"));
    r.copyEngine();
    r.append(*r.first, eventFor({dora}, "lost"));
    r.append(*r.second, eventFor({dora}, "lost too"));
    const Epoch before = r.first->epoch();
    bool derived = false;
    r.first->listenToRewinds([&derived](const EnginePutBack &) { derived = true; });

    r.putBack();
    REQUIRE(r.executor.runUntil(
        [&] { return !r.firstWatched.epochs.empty() && !r.secondWatched.epochs.empty(); }));
    CHECK(derived);
    CHECK(r.first->epoch() != before);
    CHECK(r.first->epoch() == r.second->epoch());
    CHECK(r.firstWatched.epochs == r.secondWatched.epochs);
    CHECK(r.idsIn(*r.first, dora) == std::vector<std::string>{bodyOf("kept")});
    // What panels offer again is taken, wherever they are, once.
    CHECK(r.append(*r.second, eventFor({dora}, "lost")).outcome == Appended::Outcome::New);
    CHECK(r.append(*r.first, eventFor({dora}, "lost")).outcome == Appended::Outcome::Duplicate);
    CHECK(r.idsIn(*r.first, dora) == r.idsIn(*r.second, dora));
}

TEST_CASE("a hub says which stream was put back, and where what it met is missing")
{
    TwoHubs r;
    r.second.reset();
    r.append(*r.first, eventFor({dora}, "kept"));
    r.copyEngine();
    const std::uint64_t lost =
        r.append(*r.first, eventFor({dora}, "lost")).places.front().offset.value;
    std::optional<EnginePutBack> said;
    r.first->listenToRewinds([&said](EnginePutBack how) { said = std::move(how); });
    r.putBack();
    REQUIRE(r.executor.runUntil([&said] { return said.has_value(); }));
    CHECK(said->stream == "SIDELIGHT_main");
    CHECK(said->met == lost);
    CHECK(said->found == lost - 1);
    CHECK(said->reason == "It ends before a message that was met.");
}

TEST_CASE("an engine that was put back is noticed though it has grown past what was met")
{
    TwoHubs r;
    r.append(*r.first, eventFor({dora}, "kept"));
    r.copyEngine();
    r.append(*r.first, eventFor({dora}, "lost"));
    r.append(*r.second, eventFor({dora}, "met by both"));
    r.second.reset(); // it is away while the engine is put back
    r.putBack();
    // A hub that knows nothing of what was lost writes over it.
    const auto other = r.open();
    for (const char *id : {"1", "2", "3", "4"})
        r.append(*other, eventFor({emil}, id));
    REQUIRE(r.executor.runUntil([&] { return !r.firstWatched.epochs.empty(); }));
    CHECK(r.idsIn(*r.first, dora) == std::vector<std::string>{bodyOf("kept")});
    CHECK(r.idsIn(*r.first, emil).size() == 4);
}

TEST_CASE(
    "a read under way when the engine is put back is not given what another customer has there")
{
    TwoHubs r;
    r.append(*r.first, eventFor({emil}, "kept"));
    r.copyEngine();
    const Appended lost = r.append(*r.first, eventFor({dora}, "lost"));
    r.second.reset();
    r.second = r.open(); // without the body
    r.second->watch(&r.secondWatched);
    std::optional<LogResult<ReadAnswer>> answer;
    ReadRequest request;
    request.stream = dora;
    r.askFrozen(
        [&] { r.second->read(request, [&answer](auto result) { answer = std::move(result); }); });
    r.putBack();
    const auto other = r.open();
    CHECK(r.append(*other, eventFor({emil}, "in its place")).places.front().offset ==
          lost.places.front().offset);
    REQUIRE(r.executor.runUntil([&] { return !r.secondWatched.epochs.empty(); }));
    REQUIRE(r.executor.runUntil([&answer] { return answer.has_value(); }));
    CHECK((!*answer || (*answer)->records.empty()));
    CHECK(r.idsIn(*r.second, dora).empty());
    CHECK(r.idsIn(*r.second, emil).size() == 2);
}

TEST_CASE("an engine that lost everything and was set up again is one to begin with")
{
    TwoHubs r;
    r.append(*r.first, eventFor({dora}, "lost"));
    r.servers.kill(0);
    std::filesystem::remove_all(r.servers.folderOf(0));
    r.servers.start(0);
    REQUIRE(r.servers.waitUntilReady());
    ManualExecutor nothing;
    auto link = EngineLink::connect({r.servers.urls(), {}, {}, {}, "sets up"}, nothing);
    REQUIRE(link);
    REQUIRE(setUpEngine(**link, {}, EngineLimits{1}));
    REQUIRE(r.executor.runUntil(
        [&] { return !r.firstWatched.epochs.empty() && !r.secondWatched.epochs.empty(); }));
    CHECK(r.first->epoch() == r.second->epoch());
    CHECK(r.idsIn(*r.first, dora).empty());
    CHECK(r.append(*r.second, eventFor({dora}, "lost")).outcome == Appended::Outcome::New);
    REQUIRE(r.executor.runUntil([&] { return r.idsIn(*r.first, dora).size() == 1; }));
}

TEST_CASE("an engine that was put back to a former epoch gets a new one")
{
    TwoHubs r;
    r.append(*r.first, eventFor({dora}, "kept"));
    const Epoch before = r.first->epoch();
    r.copyEngine();
    r.first.reset();
    r.second.reset();
    const Epoch restored = r.open(true)->epoch();
    CHECK(restored != before);
    r.second = r.open();
    r.second->watch(&r.secondWatched);
    CHECK(r.second->epoch() == restored);
    r.putBack();
    REQUIRE(r.executor.runUntil([&] { return !r.secondWatched.epochs.empty(); }));
    CHECK(r.second->epoch() != before);
    CHECK(r.second->epoch() != restored);
    CHECK(r.idsIn(*r.second, dora) == std::vector<std::string>{bodyOf("kept")});
}

TEST_CASE("what other hubs with another key have in the engine's place is left alone")
{
    TwoHubs r;
    r.append(*r.first, eventFor({dora}, "kept"));
    r.copyEngine();
    test::NatsServers others(1);
    auto other = r.openAt(others, 8);
    r.append(*other, eventFor({dora}, "theirs"));
    const Epoch theirs = other->epoch();
    other.reset();
    others.stop(0);
    r.putBack(others.folderOf(0));
    const auto isOther = [&] {
        return r.first->trouble() == LogErrc::WrongKey && r.second->trouble() == LogErrc::WrongKey;
    };
    REQUIRE(r.executor.runUntil(isOther));
    CHECK(r.firstWatched.epochs.empty());
    CHECK(r.openAt(r.servers, 8)->epoch() == theirs);

    // What is asked for meanwhile is refused, as nobody knows for how long. Then the right
    // one again.
    const auto refused = r.tryAppend(*r.first, eventFor({dora}, "again"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == LogErrc::WrongKey);
    r.putBack();
    REQUIRE(r.executor.runUntil([&r] { return !r.first->trouble(); }));
    r.append(*r.first, eventFor({dora}, "again"));
    CHECK(r.idsIn(*r.first, dora) == std::vector<std::string>{bodyOf("kept"), bodyOf("again")});
}

TEST_CASE("who was erased after the state that the engine was put back to stays erased")
{
    TwoHubs r;
    r.append(*r.first, eventFor({dora}, "secret"));
    r.copyEngine();
    std::optional<LogResult<Erased>> erased;
    r.first->erase(dora, [&erased](auto result) { erased = std::move(result); });
    REQUIRE(r.executor.runUntil([&erased] { return erased.has_value(); }));
    REQUIRE(*erased);
    r.putBack();
    REQUIRE(r.executor.runUntil([&] { return !r.firstWatched.epochs.empty(); }));
    REQUIRE(r.executor.runUntil([&] { return r.first->isErased(dora); }));
    CHECK(r.idsIn(*r.first, dora) == std::vector<std::string>{"erased"});
}

TEST_CASE("a mark of what was erased before the engine was put back spares what stands there now")
{
    ManualClock clock{Timestamp{1'700'000'000'000}};
    const std::vector<std::uint8_t> secret(32, 7);
    EngineFold fold(clock, secret, rigWindowMs);
    const LogIndex &index = fold.index();
    const auto facts = [&](const char *id) {
        return factsOf(eventFor({dora}, id), 0, index, clock.now());
    };
    const auto erased = [&](std::uint64_t offset, const char *id) {
        Grave grave;
        grave.offset = Offset{offset};
        grave.token = index.tokenOf(dora);
        grave.key = facts(id).key;
        return markText(grave);
    };
    (void)fold.takeMark(erased(1, "lost"));
    CHECK(fold.takeRecord(1, factsText(facts("first")), 2) == EngineFold::Taken::Record);
    CHECK(fold.takeRecord(2, factsText(facts("second")), 2) == EngineFold::Taken::Record);
    CHECK_FALSE(fold.takeMark(erased(2, "lost too")).buried);
    CHECK(fold.takeMark(erased(2, "second")).buried == Offset{2});
    (void)fold.takeMark(erased(3, "third"));
    CHECK(fold.takeRecord(3, factsText(facts("third")), 2) == EngineFold::Taken::Gone);
}

TEST_CASE("who followed an erased customer does not follow again when the engine is put back")
{
    TwoHubs r;
    auto link = EngineLink::connect({r.servers.urls(), {}, {}, {}, "reads marks"}, r.executor);
    REQUIRE(link);
    int followed = 0;
    int unfollowed = 0;
    OrderedReader marks(**link, EnginePlace().marks(), [&](std::uint64_t, const auto &message) {
        const auto mark = readMark(message.body);
        followed += mark && std::holds_alternative<Followed>(*mark) ? 1 : 0;
        unfollowed += mark && std::holds_alternative<Unfollowed>(*mark) ? 1 : 0;
    });
    marks.start(1, OrderedReader::Bodies::With);
    r.first->addFollower(CustomerKey("dora"), AgentId("before"));
    REQUIRE(r.executor.runUntil([&followed] { return followed == 1; }));
    r.copyEngine();
    (*link)->onReconnect([&marks] { marks.restart(); });
    const auto erase = [&r](JetStreamLog &log) {
        std::optional<LogResult<Erased>> erased;
        log.erase(dora, [&erased](auto result) { erased = std::move(result); });
        REQUIRE(r.executor.runUntil([&erased] { return erased.has_value(); }));
        REQUIRE(*erased);
        return (*erased)->followers;
    };
    CHECK(erase(*r.first) == std::vector{AgentId("before")});
    r.first->addFollower(CustomerKey("dora"), AgentId("later"));
    REQUIRE(r.executor.runUntil([&] { return followed == 2 && unfollowed == 1; }));
    r.append(*r.first, eventFor({emil}, "lost"));
    r.second.reset();

    r.putBack();
    marks.start(1, OrderedReader::Bodies::With);
    followed = 0;
    unfollowed = 0;
    REQUIRE(r.executor.runUntil([&] { return !r.firstWatched.epochs.empty(); }));
    REQUIRE(r.executor.runUntil([&] { return followed == 2 && unfollowed == 1; }));
    CHECK(erase(*r.open()) == std::vector{AgentId("later")});
}

TEST_CASE("a repeat mends an event that reached only some of its streams")
{
    TwoHubs r;
    const NewEvent event = eventFor({dora, emil}, "half");
    r.appendHalf(event);
    REQUIRE(r.executor.runUntil([&] { return r.secondWatched.seen.size() == 1; }));
    CHECK(r.idsIn(*r.second, emil).empty());

    const Appended mended = r.append(*r.second, event);
    CHECK(mended.outcome == Appended::Outcome::Duplicate);
    CHECK(mended.places.size() == 2);
    const Appended again = r.append(*r.first, event);
    CHECK(again.places == mended.places);
    for (JetStreamLog *log : {r.first.get(), r.second.get()}) {
        CHECK(r.idsIn(*log, dora) == std::vector<std::string>{bodyOf("half")});
        CHECK(r.idsIn(*log, emil) == std::vector<std::string>{bodyOf("half")});
    }
}

TEST_CASE("a guard is not sure of what came after it looked, nor without a connection")
{
    WaitingExecutor executor;
    test::NatsServers servers(1);
    auto link = EngineLink::connect({servers.urls(), {}, {}, {}, "guards"}, executor);
    REQUIRE(link);
    const EnginePlace place;
    REQUIRE(setUpEngine(**link, place, EngineLimits{1}));
    EnginePublisher publisher(**link);
    int kept = 0;
    for (const char *facts : {"first", "second"})
        publisher.publish({place.subjectOf("probe"), facts, "{}", facts, {}},
                          [&kept](const auto &sequence) { kept += sequence ? 1 : 0; });
    REQUIRE(executor.runUntil([&kept] { return kept == 2; }));
    bool isRewound = false;
    EngineGuard guard(**link, publisher, {place.log(), place.subjectOf("probe")},
                      [&isRewound](const EnginePutBack &) { isRewound = true; });
    EngineMessage first;
    first.facts = "first";
    guard.met(1, first);
    const auto isSure = [&guard] {
        guard.tick();
        return guard.isSure();
    };
    REQUIRE(executor.runUntil(isSure));
    servers.stop(0);
    REQUIRE(executor.runUntil([&link] { return !(*link)->isConnected(); }));
    CHECK_FALSE(guard.isSure());
    servers.start(0);
    REQUIRE(servers.waitUntilReady());
    REQUIRE(executor.runUntil(isSure));

    // While it compares the first message, the reader begins anew after one that is another here.
    guard.readerBeganAnew();
    guard.tick();
    bool wasSure = false;
    callEngine(**link, "STREAM.INFO." + place.log(), {}, std::chrono::seconds(5),
               [&guard, &wasSure](const auto &) {
                   wasSure = guard.isSure();
                   EngineMessage other;
                   other.facts = "not the second";
                   guard.met(2, other);
                   guard.readerBeganAnew();
               });
    REQUIRE(executor.runUntil([&] {
        wasSure = isSure() || wasSure;
        return isRewound;
    }));
    CHECK_FALSE(wasSure);
}

TEST_CASE("two hubs that mend the same event at once do not take the engine for put back")
{
    TwoHubs r;
    const NewEvent event = eventFor({dora, emil}, "half");
    r.appendHalf(event);
    r.second.reset();
    r.second = r.open(); // without the body
    r.second->watch(&r.secondWatched);
    // It asks for the body, and has to ask again, when the first has mended it.
    std::optional<LogResult<std::vector<Appended>>> answer;
    r.askFrozen(
        [&] { r.second->append({event}, [&answer](auto result) { answer = std::move(result); }); });
    r.servers.kill(0); // stopped, it might answer first
    r.servers.start(0);
    REQUIRE(r.servers.waitUntilReady());
    const Appended mended = r.append(*r.first, event);
    REQUIRE(mended.places.size() == 2);
    REQUIRE(r.executor.runUntil([&] { return r.idsIn(*r.second, emil).size() == 1; }));
    REQUIRE(r.executor.runUntil([&answer] { return answer.has_value(); }));
    REQUIRE(*answer);
    CHECK((*answer)->front().places == mended.places);
    r.append(*r.second, eventFor({dora}, "after"));
    CHECK(r.secondWatched.epochs.empty());
    CHECK(r.firstWatched.epochs.empty());
}

TEST_CASE("nobody waits for an engine that cnats waits for")
{
    WaitingExecutor executor;
    test::NatsServers servers(1);
    const std::string url = servers.urls().front();
    auto link = EngineLink::connect({{url}, {}, {}, {}, "waits for nobody"}, executor);
    REQUIRE(link);
    // In its place comes one that takes connections and says nothing.
    servers.kill(0);
    const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int again = 1;
    ::setsockopt(silent, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::bind(silent, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
    REQUIRE(::listen(silent, 8) == 0);
    const int taken = ::accept(silent, nullptr, nullptr);
    REQUIRE(taken >= 0);

    std::optional<LogResult<EngineMessage>> answer;
    (*link)->request("nobody", "", std::chrono::milliseconds(1),
                     [&answer](auto said) { answer = std::move(said); });
    const std::string subject = (*link)->subscribe([](const EngineMessage &) {});
    (*link)->unsubscribe(subject);
    CHECK_FALSE((*link)->isConnected());
    REQUIRE(executor.runUntil([&answer] { return answer.has_value(); }));
    CHECK_FALSE(*answer);
    // cnats still waits for the silent one: it would have hung up otherwise.
    char byte = 0;
    CHECK(::recv(taken, &byte, 1, MSG_DONTWAIT) == -1);
    ::close(taken);
    ::close(silent);
}
