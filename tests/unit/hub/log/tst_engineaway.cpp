// Hubs that are behind, that may not ask, or whose engine is not to be had.
#include <algorithm>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "core/base/log.h"
#include "core/json/json.h"
#include "hub/log/jetstream/enginejudge.h"
#include "hub/log/logkeeper.h"
#include "tests/unit/hub/log/markwriter.h"
#include "tests/unit/hub/log/twohubs.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const StreamId frida = customerStream("frida");
const StreamId georg = customerStream("georg");

std::string saidIn(const std::string &id)
{
    return *eventFor({frida}, id).body;
}

std::string reasonOf(TwoHubs &r, JetStreamLog &log)
{
    NullLogger logger;
    return std::string(LogKeeper(log, r.clock, logger, {}).reason());
}

} // namespace

TEST_CASE("a panel that was further at another hub waits until this one is there")
{
    TwoHubs r;
    test::ClientNetwork way(r.servers, 1);
    auto behind = r.openWith(TwoHubs::optionsFor(way.urls()));
    way.to(0).hold(test::Relay::Way::FromTarget);
    const Appended far = r.append(*r.first, eventFor({frida}, "far"));
    const Offset at = far.places.front().offset;
    std::optional<LogResult<Head>> head;
    behind->head(frida, at, [&head](auto answer) { head = std::move(answer); });
    r.append(*r.first, eventFor({georg}, "later"));
    CHECK_FALSE(head);
    way.heal();
    REQUIRE(r.executor.runUntil([&head] { return head.has_value(); }));
    REQUIRE(*head);
    CHECK((*head)->top == at);
    REQUIRE((*head)->at);
    CHECK(*(*head)->at->body == saidIn("far"));
}

TEST_CASE("a place that is nowhere in the log is said to be nowhere")
{
    TwoHubs r;
    const Offset top = r.append(*r.first, eventFor({frida}, "last")).places.front().offset;
    std::optional<LogResult<Head>> head;
    r.first->head(frida, Offset{1'000'000}, [&head](auto answer) { head = std::move(answer); });
    REQUIRE(r.executor.runUntil([&head] { return head.has_value(); }));
    REQUIRE(*head);
    CHECK((*head)->top == top);
    CHECK_FALSE((*head)->at);
    CHECK(r.firstWatched.epochs.empty());
}

TEST_CASE("a hub whose engine does not answer says so, until it does")
{
    TwoHubs r;
    const auto isAway = [&r] { return r.first->isAway(); };
    CHECK_FALSE(isAway());
    CHECK(reasonOf(r, *r.first).empty());
    r.servers.freeze(0);
    REQUIRE(r.executor.runUntil(isAway));
    CHECK(reasonOf(r, *r.first) == "log_failed");
    r.servers.thaw(0);
    REQUIRE(r.executor.runUntil([&isAway] { return !isAway(); }));
    CHECK(reasonOf(r, *r.first).empty());
}

TEST_CASE("a hub whose log is of another key is not ready, and says why")
{
    TwoHubs r;
    r.append(*r.first, eventFor({frida}, "kept"));
    test::NatsServers others(1);
    r.append(*r.openAt(others, 8), eventFor({frida}, "theirs"));
    others.stop(0);
    r.putBack(others.folderOf(0));
    REQUIRE(r.executor.runUntil([&r] { return reasonOf(r, *r.first) == "log_of_another_key"; }));
    CHECK(r.first->isAway());
    const auto refused = r.tryAppend(*r.first, eventFor({frida}, "waits for nothing"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == LogErrc::WrongKey);
}

TEST_CASE("a leader that hears no majority is not one that serves")
{
    const auto of = [](const char *text) {
        EngineReply info;
        info.body = json::parse(text, 1'000, 8)->get_object();
        return isFollowed(info);
    };
    CHECK(of(R"({"state":{"last_seq":1}})"));
    CHECK(of(R"({"cluster":{"leader":"n0"}})"));
    CHECK(of(R"({"cluster":{"replicas":[{"active":1000},{"active":9000000000}]}})"));
    CHECK_FALSE(of(R"({"cluster":{"replicas":[{"active":9000000000},{"active":9000000000}]}})"));
    CHECK_FALSE(of(R"({"cluster":{"replicas":[{"active":1},{"active":9000000000},
                                 {"active":9000000000},{"active":9000000000}]}})"));
}

TEST_CASE("an engine that does not answer is left for a node that does")
{
    WaitingExecutor executor;
    test::NatsServers mute(1, {}, test::NatsServers::Network::Plain,
                           R"(no_auth_user: nobody
authorization { users: [ {user: nobody, password: none, permissions: {publish: "none"}} ] })");
    test::NatsServers other(1);
    // The first connection is to the only one that is there.
    test::ClientNetwork later(other, 1);
    later.hold();
    EngineAccess access;
    access.servers = {mute.urls().front(), later.urls().front()};
    access.patience = std::chrono::milliseconds(300);
    auto link = EngineLink::connect(access, executor);
    REQUIRE(link);
    later.heal();
    bool isServed = false;
    bool isAsking = false;
    const auto ask = [&] {
        (*link)->served("log", false); // as whoever asks it says
        if (!isAsking && (*link)->losses() > 0) {
            isAsking = true;
            callEngine(**link, "INFO", {}, std::chrono::seconds(1), [&](const auto &reply) {
                isAsking = false;
                isServed = reply.has_value();
            });
        }
        return isServed;
    };
    CHECK(executor.runUntil(ask));
}

TEST_CASE("a stream that serves does not hide another one that does not")
{
    WaitingExecutor executor;
    test::NatsServers servers(1);
    EngineAccess access;
    access.servers = servers.urls();
    access.patience = std::chrono::milliseconds(300);
    auto link = EngineLink::connect(access, executor);
    REQUIRE(link);
    const auto half = [&] {
        (*link)->served("log", false);
        (*link)->served("marks", true);
    };
    CHECK(executor.runUntil([&] {
        half();
        return (*link)->losses() > 0;
    }));
    CHECK(executor.runUntil([&] {
        half();
        return (*link)->isAway();
    }));
    (*link)->served("log", true);
    (*link)->served("marks", true);
    CHECK_FALSE((*link)->isAway());
}

TEST_CASE("a hub to which its engine hands nothing over is not ready, though it answers")
{
    TwoHubs r;
    auto link = EngineLink::connect({r.servers.urls(), {}, {}, {}, "deletes"}, r.executor);
    REQUIRE(link);
    bool isGone = false;
    callEngine(**link, "STREAM.DELETE." + EnginePlace().log(), {}, std::chrono::seconds(5),
               [&isGone](const auto &reply) { isGone = reply.has_value() && !reply->error; });
    REQUIRE(r.executor.runUntil([&isGone] { return isGone; }));
    REQUIRE(r.executor.runUntil([&r] { return r.first->isAway(); }));
    CHECK(reasonOf(r, *r.first) == "log_failed");
}

TEST_CASE("what the engine does not permit is named at once")
{
    WaitingExecutor executor;
    ManualClock clock{Timestamp{1'700'000'000'000}};
    SystemRandom random;
    test::NatsServers servers(1, {}, test::NatsServers::Network::Plain, R"(authorization {
  users: [ {user: hub, password: secret,
            permissions: {publish: {deny: "$JS.API.CONSUMER.CREATE.SIDELIGHT_main"}}} ]
})");
    std::string url = servers.urls().front();
    url.insert(url.find("://") + 3, "hub:secret@");
    const auto opened = JetStreamLog::open(executor, clock, random, TwoHubs::optionsFor({url}));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == LogErrc::Forbidden);
    CHECK(opened.error().detail.find("publish to \"$JS.API.CONSUMER.CREATE.SIDELIGHT_main\"") !=
          std::string::npos);
}

TEST_CASE("half an event that an engine was put back to is mended after the log was read again")
{
    TwoHubs r;
    const NewEvent event = eventFor({frida, georg}, "half");
    r.appendHalf(event);
    r.copyEngine();
    r.append(*r.first, eventFor({georg}, "lost"));
    r.putBack();
    REQUIRE(r.executor.runUntil(
        [&] { return !r.firstWatched.epochs.empty() && !r.secondWatched.epochs.empty(); }));
    const Appended mended = r.append(*r.second, event);
    CHECK(mended.outcome == Appended::Outcome::Duplicate);
    CHECK(mended.places.size() == 2);
    CHECK(r.append(*r.first, event).places == mended.places);
    for (JetStreamLog *log : {r.first.get(), r.second.get()}) {
        CHECK(r.idsIn(*log, frida) == std::vector<std::string>{saidIn("half")});
        CHECK(r.idsIn(*log, georg) == std::vector<std::string>{saidIn("half")});
    }
    CHECK(r.firstWatched.epochs.size() == 1);
    CHECK(r.secondWatched.epochs.size() == 1);
}

TEST_CASE("what was asked of the engine before the log was read again says nothing about it")
{
    WaitingExecutor executor;
    ManualClock clock{Timestamp{1'700'000'000'000}};
    SystemRandom random;
    test::NatsServers servers(1);
    auto link = EngineLink::connect({servers.urls(), {}, {}, {}, "asks"}, executor);
    REQUIRE(link);
    const EnginePlace place;
    REQUIRE(setUpEngine(**link, place, EngineLimits{1}));
    EngineFold fold(clock, std::vector<std::uint8_t>(32, 7), rigWindowMs);
    fold.passTo(1'000); // all that is published comes before what was met
    EnginePublisher publisher(**link);
    BodyCopy none(executor, random, {});
    EngineBodies bodies(**link, none, place.log(), 0,
                        [](Offset, const std::string &) { return true; });
    bool isRewound = false;
    EngineAppender appender(
        {fold, publisher, bodies, place, clock, random, {}, [&isRewound](const EnginePutBack &how) {
             isRewound = how.stream == "SIDELIGHT_main" && how.found < how.met;
         }});
    const auto publishOne = [&] {
        (void)appender.append({eventFor({frida}, "late")}, [](const auto &) {});
    };
    const auto isKept = [&publisher] { return publisher.waiting() == 0; };

    SECTION("an event")
    {
        publishOne();
        appender.abandon({LogErrc::Io, "read again"});
        REQUIRE(executor.runUntil(isKept));
        CHECK_FALSE(isRewound);
        // Of what is published after it, it says that the engine was put back.
        publishOne();
        REQUIRE(executor.runUntil(isKept));
        CHECK(isRewound);
    }
    SECTION("a body")
    {
        publishOne();
        REQUIRE(executor.runUntil(isKept));
        std::optional<LogResult<EngineBodies::Bodies>> former;
        std::optional<LogResult<EngineBodies::Bodies>> good;
        bodies.fetch({Offset{1}}, [&former](auto came) { former = std::move(came); });
        bodies.clear();
        bodies.fetch({Offset{1}}, [&good](auto came) { good = std::move(came); });
        REQUIRE(executor.runUntil([&] { return former && good; }));
        CHECK_FALSE(*former);
        REQUIRE(*good);
        CHECK(*(*good)->front() == saidIn("late"));
    }
}

TEST_CASE("of a name's addresses the first that takes a connection is asked")
{
    const auto listening = [](sockaddr_in &address) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0);
        REQUIRE(::listen(socket, 1) == 0);
        ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
        return socket;
    };
    sockaddr_in places[2]{};
    const int gone = listening(places[0]);
    const int there = listening(places[1]);
    ::close(gone);
    addrinfo names[2]{};
    for (int i = 0; i < 2; ++i) {
        names[i].ai_family = AF_INET;
        names[i].ai_socktype = SOCK_STREAM;
        names[i].ai_addr = reinterpret_cast<sockaddr *>(&places[i]);
        names[i].ai_addrlen = sizeof places[i];
    }
    names[0].ai_next = &names[1];
    const int socket = connectedToAny(names, 1'000);
    REQUIRE(socket >= 0);
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    REQUIRE(::getpeername(socket, reinterpret_cast<sockaddr *>(&peer), &size) == 0);
    CHECK(peer.sin_port == places[1].sin_port);
    ::close(socket);
    ::close(there);
    names[0].ai_next = nullptr;
    CHECK(connectedToAny(names, 1'000) < 0);
}
