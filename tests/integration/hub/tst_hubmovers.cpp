// Several hubs that move a log, and one that is lost while it does.
#include <catch2/generators/catch_generators.hpp>

#include "hub/migration/engineleaving.h"
#include "tests/integration/hub/movinghub.h"
#include "tests/support/engine/greetingnode.h"
#include "tests/support/engine/natsservers.h"

using namespace sidelight;
using namespace sidelight::test;
using hub::EngineStanding;
using hub::FarPlace;
using LogKind = EngineStanding::Kind;

namespace
{

FarPlace logAt(const std::string &url)
{
    FarPlace far;
    far.access.servers = {url};
    return far;
}

bool isIn(const std::string &text, const std::string &words)
{
    return text.find(words) != std::string::npos;
}

void waitForPhase(MovingHub &hub, const std::string &phase)
{
    while (!isIn(hub.migration().body, "\"phase\":\"" + phase + "\"")) // ctest ends it
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

std::string auditOf(SignedHub &hub, const std::string &what)
{
    HttpClient client(hub.hub);
    return client.request("GET", "/v1/audit?what=" + what, hub.token("root", "admin")).body;
}

// Until the end of the test: whoever ends a frozen server must wake it.
struct Frozen {
    explicit Frozen(NatsServers &servers)
        : engine(servers)
    {
        engine.freeze(0);
    }
    ~Frozen() { engine.thaw(0); }
    Frozen(const Frozen &) = delete;
    Frozen &operator=(const Frozen &) = delete;
    NatsServers &engine;
};

void replaceInPlace(const MovingHub &hub, const std::string &from, const std::string &to)
{
    std::string text = placeIn(hub);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    replaceFile(hub.rig.hub.data() + "/log.place.json", text.replace(at, from.size(), to));
}

// -1, nothing: the engine did not say it.
std::int64_t readersAt(const std::string &url)
{
    const auto figures = hub::figuresOf(logAt(url));
    return figures ? figures->readers : -1;
}

std::optional<LogKind> kindAt(const std::string &url)
{
    const auto standing = hub::standingOf(logAt(url));
    return standing ? std::optional(standing->kind) : std::nullopt;
}

bool isNotedAt(const std::string &url)
{
    const auto standing = hub::standingOf(logAt(url));
    return standing && standing->unnoted.empty();
}

// A hub that moved its log out of the engine, and was lost before it could tell the engine.
void loseAfterSwitch(MovingHub &hub, const ScratchFolder &folder, const std::string &url)
{
    load(hub, 500);
    REQUIRE(ctl(hub, folder, "--to file --cut-over").code == 0);
    REQUIRE(hub.rig.hub.stop() == 0);
    replaceInPlace(hub, "\"left\":true", "\"left\":false");
    REQUIRE(hub::changeStanding(logAt(url), [](EngineStanding &standing) {
        standing.kind = LogKind::Leaving;
        return Result<void, std::string>();
    }));
}

// Files without a name that the hub has open in its data folder: the copy of an engine's bodies.
std::size_t namelessFilesOf(const HubProcess &hub)
{
    std::size_t count = 0;
    std::error_code gone; // what is closed meanwhile
    const std::string folder = "/proc/" + std::to_string(hub.process()) + "/fd";
    for (const auto &one : std::filesystem::directory_iterator(folder, gone)) {
        const std::string target = std::filesystem::read_symlink(one.path(), gone).string();
        count += target.starts_with(hub.data() + "/") && target.ends_with(" (deleted)") ? 1 : 0;
    }
    return count;
}

std::string hubOn(const std::string &url, const ScratchFolder &folder, const std::string &node)
{
    return R"("engine":")" + url + R"(","acceptEngineRisk":true,)" + keyedNode(folder, node);
}

} // namespace

TEST_CASE("a hub that has moved its log into an engine has a copy of its bodies from then on")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub(url);
    load(hub, 5'000); // more than what is written at once
    REQUIRE(ctl(hub, folder, "--to engine").code == 0);
    CHECK(namelessFilesOf(hub.rig.hub) == 0); // half a log has none
    REQUIRE(ctl(hub, folder, "--to engine --cut-over").code == 0);
    while (namelessFilesOf(hub.rig.hub) == 0) // ctest ends what takes too long
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(idsOf(hub, "c3").size() == 50);
    CHECK(hub.rig.hub.stop() == 0);
}

TEST_CASE("a hub is stopped while its move waits for an engine that does not answer")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub(url);
    load(hub, 20'000);
    REQUIRE(hub.migration(R"({"do":"begin","to":"engine","rate":1000000})").status == 202);
    waitForPhase(hub, "ready");
    hub.rig.hub.kill();
    const auto waitForReaders = [&url](std::int64_t count) {
        while (readersAt(url) != count) // ctest ends what takes too long
            std::this_thread::yield();
    };
    waitForReaders(0);
    REQUIRE(hub.rig.hub.start());
    // It reads what it has copied; wherever it is then, the engine says nothing more.
    waitForReaders(1);
    const Frozen frozen(engine);
    CHECK(hub.rig.hub.stop() == 0); // so is a hub that does not end
}

TEST_CASE("a log whose mover is lost between claim and switch is taken back, and serves again")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub("embedded", url, keyedNode(folder, "hub-1"));
    SignedHub other(hubOn(url, folder, "hub-2"));
    load(hub, 500);
    REQUIRE(hub.migration(R"({"do":"begin","to":"file","rate":100000})").status == 202);
    waitForPhase(hub, "ready");
    // It claims the log, and waits some seconds for the other hub to go.
    REQUIRE(hub.migration(R"({"do":"cutOver"})").status == 202);
    while (kindAt(url) != LogKind::Leaving) // ctest ends what takes too long
        std::this_thread::yield();
    hub.rig.hub.kill();
    REQUIRE(other.hub.stop() == 0);
    CHECK_FALSE(other.hub.start());
    CHECK(isIn(other.hub.errors(), "sidelight-hub engine reclaim"));

    const std::string reclaim = "engine reclaim --engine " + url;
    const Outcome unsaid = hubRun(reclaim);
    CHECK(unsaid.code == 2);
    CHECK(isIn(unsaid.output, "--mover-is-lost"));
    const Outcome taken = hubRun(reclaim + " --mover-is-lost");
    INFO(taken.output);
    CHECK(taken.code == 0);
    CHECK(isIn(taken.output, "taken back from the hub \"hub-1\""));
    for (const bool isAgain : {false, true}) {
        INFO(isAgain);
        REQUIRE(other.hub.start());
        CHECK(isIn(other.post(happened(1, "c1"), other.publisher()).body, "\"duplicate\":true"));
        while (!isNotedAt(url)) // ctest ends what takes too long
            std::this_thread::yield();
        const std::string noted = auditOf(other, "hub.logreclaimed");
        const std::size_t first = noted.find("from the hub hub-1");
        CHECK(first != std::string::npos);
        CHECK(noted.find("from the hub hub-1", first + 1) == std::string::npos);
        REQUIRE(other.hub.stop() == 0);
    }

    // It was not lost for good: a hub as any other, whose move is over.
    REQUIRE(hub.rig.hub.start());
    const Outcome refused = ctl(hub, folder, "--to file --cut-over");
    CHECK(refused.code == 1);
    CHECK(isIn(refused.errors, "was taken back from this move"));
    CHECK(ctl(hub, folder, "--cancel").code == 0);
    const Outcome moved = ctl(hub, folder, "--to file --cut-over");
    INFO(moved.both());
    CHECK(moved.code == 0);
    CHECK(hub.rig.hub.stop() == 0);
}

TEST_CASE("a hub that was lost after its switch does not serve a log that was taken back from it")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub("embedded", url, keyedNode(folder, "hub-1"));
    loseAfterSwitch(hub, folder, url);
    REQUIRE(hubRun("engine reclaim --engine " + url + " --mover-is-lost").code == 0);
    CHECK_FALSE(hub.rig.hub.start());
    CHECK(isIn(hub.rig.hub.errors(), "was taken back from this hub"));
    CHECK(kindAt(url) == LogKind::InUse);
}

TEST_CASE("a hub that learns only once its file is open that its log was taken back does not serve")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub("embedded", url, keyedNode(folder, "hub-1"));
    loseAfterSwitch(hub, folder, url);
    REQUIRE(hubRun("engine reclaim --engine " + url + " --mover-is-lost").code == 0);
    const std::string wal = hub.rig.hub.data() + "/log.db-wal";
    REQUIRE_FALSE(std::filesystem::exists(wal));
    const Frozen frozen(engine);
    std::atomic<bool> isOver = false;
    std::thread thawing([&] {
        while (!std::filesystem::exists(wal) && !isOver)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        engine.thaw(0);
    });
    CHECK_FALSE(hub.rig.hub.start());
    isOver = true;
    thawing.join();
    CHECK(isIn(hub.rig.hub.errors(), "was taken back from this hub"));
}

TEST_CASE("a hub starts on its file though the engine that it came from falls silent")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub("embedded", url, keyedNode(folder, "hub-1"));
    loseAfterSwitch(hub, folder, url);
    const GreetingNode silent;
    replaceInPlace(hub, R"("from":{"engine":")" + url, R"("from":{"engine":")" + silent.url());
    CHECK(hub.rig.hub.start()); // ctest ends what takes too long
    CHECK(silent.hasGreeted());
    CHECK(isIn(hub.rig.hub.errors(), "log_not_left"));
    CHECK(hub.rig.hub.stop() == 0);
}

TEST_CASE("of two hubs that both move a log out of the engine none has it until it is alone")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub one("embedded", url, keyedNode(folder, "hub-1"));
    MovingHub two("embedded", url, keyedNode(folder, "hub-2"));
    load(one, 500);
    for (MovingHub *hub : {&one, &two})
        REQUIRE(hub->migration(R"({"do":"begin","to":"file","rate":100000})").status == 202);
    for (MovingHub *hub : {&one, &two})
        waitForPhase(*hub, "ready");
    for (MovingHub *hub : {&one, &two})
        REQUIRE(hub->migration(R"({"do":"cutOver"})").status == 202);
    for (MovingHub *hub : {&one, &two}) {
        while (isIn(hub->migration().body, R"("problem":"")")) // ctest ends what takes too long
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const std::string standing = hub->migration().body;
        INFO(standing);
        // Whoever says first that it leaves keeps the other from it, and is not alone.
        CHECK((isIn(standing, "2 hubs read the log") ||
               isIn(standing, "is being moved out of the engine by the hub")));
    }
    for (MovingHub *hub : {&one, &two}) {
        waitForPhase(*hub, "ready");
        CHECK(isIn(placeIn(*hub), R"("inForce":{"engine":"nats:)"));
        const std::uint64_t number = hub == &one ? 1'001 : 1'002;
        CHECK(hub->rig.post(happened(number, "c1"), hub->rig.publisher()).status == 202);
    }
    while (kindAt(url) != LogKind::InUse) // ctest ends what takes too long
        std::this_thread::yield();

    REQUIRE(two.rig.hub.stop() == 0);
    const Outcome moved = ctl(one, folder, "--to file --cut-over --json");
    INFO(moved.both());
    REQUIRE(moved.code == 0);
    CHECK(isIn(moved.output, "\"records\":502"));
    CHECK_FALSE(two.rig.hub.start());
    CHECK(isIn(two.rig.hub.errors(), "left behind"));
    CHECK(one.rig.hub.stop() == 0);
}

TEST_CASE("of two hubs that both move a log into one engine the first fills it, and it is whole")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub one(url, "embedded", keyedNode(folder, "hub-1"));
    MovingHub two(url, "embedded", keyedNode(folder, "hub-2"));
    load(one, 1'000);
    load(two, 500);
    for (MovingHub *hub : {&one, &two})
        REQUIRE(hub->migration(R"({"do":"begin","to":"engine","rate":2000})").status == 202);
    const auto isStuck = [](MovingHub &hub) {
        return isIn(hub.migration().body, R"("phase":"stuck")");
    };
    while (!isStuck(one) && !isStuck(two)) // ctest ends what takes too long
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const bool isOneFirst = !isStuck(one);
    MovingHub &first = isOneFirst ? one : two;
    MovingHub &second = isOneFirst ? two : one;
    CHECK(isIn(second.migration().body, "is being filled by the hub"));
    // What is there is not the second one's to remove.
    CHECK(ctl(second, folder, "--cancel").code == 0);
    second.rig.tell("test.happened", R"(,"subject":"anna","data":{})");

    const Outcome moved = ctl(first, folder, "--to engine --cut-over --json");
    INFO(moved.both());
    REQUIRE(moved.code == 0);
    CHECK(isIn(moved.output, isOneFirst ? "\"records\":1000" : "\"records\":500"));
    CHECK(ctl(second, folder, "--to engine").code == 1);
    CHECK(isStuck(second));
    CHECK(ctl(second, folder, "--cancel").code == 0);
    CHECK(first.rig.post(happened(1, "c1"), first.rig.publisher()).status == 202);
    for (MovingHub *hub : {&one, &two})
        CHECK(hub->rig.hub.stop() == 0);
}

TEST_CASE("a move to a place that the configuration names no more is cancelled, and stays so")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    const std::string node = keyedNode(folder, "hub-1");
    const bool isOut = GENERATE(false, true);
    INFO(isOut);
    const std::string from = isOut ? url : "embedded";
    MovingHub hub(isOut ? "embedded" : url, from, node);
    load(hub, 1'000);
    REQUIRE(hub.migration(std::string(R"({"do":"begin","rate":500,"to":")") +
                          (isOut ? "file" : "engine") + "\"}")
                .status == 202);
    while (hub.figure("copied") == 0) // ctest ends what takes too long
        std::this_thread::yield();
    hub.rig.configure(MovingHub::membersOf({}, from, node));
    hub.restart();
    CHECK(isIn(hub.migration().body, R"("phase":"none")"));
    CHECK(isIn(hub.rig.hub.errors(), "does not name as"));
    CHECK(hub.migration(isOut ? R"({"do":"begin","to":"file"})" : R"({"do":"begin","to":"engine"})")
              .status == 409);
    CHECK(isIn(placeIn(hub), "\"moving\""));

    CHECK(ctl(hub, folder, "--cancel").code == 0);
    CHECK_FALSE(isIn(placeIn(hub), "\"moving\""));
    // Of a file nothing is left; what is in an engine is the operator's to remove.
    CHECK(std::filesystem::exists(hub.rig.hub.data() + "/log.db") != isOut);
    CHECK(kindAt(url) == (isOut ? LogKind::InUse : LogKind::Filling));
    CHECK(hub.migration(R"({"do":"cancel"})").status == 409);
    hub.restart();
    CHECK(hub.migration(R"({"do":"cancel"})").status == 409);
    const Answer repeat = hub.rig.post(happened(1, "c1"), hub.rig.publisher());
    CHECK(isIn(repeat.body, "\"duplicate\":true"));
    CHECK(hub.rig.hub.stop() == 0);
}
