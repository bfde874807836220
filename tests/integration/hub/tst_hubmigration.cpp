// A log that is moved into an engine and back while its hub serves and is killed on the way.
// SIDELIGHT_MIGRATION_EVENTS: how many events there are before (a few thousand unless said).
#include <filesystem>

#include "tests/integration/hub/movinghub.h"
#include "tests/support/engine/natsservers.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

void checkWhatStays(MovingHub &hub, std::uint64_t count, const std::string &tomsOldToken)
{
    SignedHub &rig = hub.rig;
    const Answer repeat = rig.post(happened(1, "c1"), rig.publisher());
    CHECK(repeat.status == 202);
    CHECK(repeat.body.find("\"duplicate\":true") != std::string::npos);
    for (const std::uint64_t erased : {7, 9}) {
        const Answer answer =
            rig.post(happened(erased, "c" + std::to_string(erased)), rig.publisher());
        CHECK(answer.status == 409);
        CHECK(answer.body.find("\"erased\"") != std::string::npos);
    }
    if (count <= 50'000) // what a snapshot and the rest of a stream are read through in time
        CHECK(idsOf(hub, "c3").size() == count / customers);
    PanelClient tom;
    CHECK_FALSE(rig.open(tom, tomsOldToken));
    PanelClient eva;
    REQUIRE(rig.open(eva, rig.eva()));
    wire::OutboxEvent outbox;
    outbox.event.id = "another-" + std::to_string(count);
    outbox.event.source = "/panel/laptop";
    outbox.event.type = "sidelight.note.saved";
    outbox.event.extensions["correlationid"] = "i-anna";
    outbox.event.data = {{"text", "t"}};
    outbox.body = wire::encodeEvent(outbox.event);
    outbox.device = "laptop";
    outbox.sequence = 7;
    eva.say(outbox);
    const auto rejected = eva.receive<wire::Rejected>(10'000);
    REQUIRE(rejected);
    CHECK(rejected->code == "sequence_used");
}

void saveNote(MovingHub &hub)
{
    hub.rig.offer("i-anna", "anna", "eva");
    PanelClient eva;
    REQUIRE(hub.rig.open(eva, hub.rig.eva()));
    eva.say(followAll({"customer/anna"}));
    REQUIRE(eva.receive<wire::CaughtUp>(10'000));
    wire::OutboxEvent outbox;
    outbox.event.id = "own";
    outbox.event.source = "/panel/laptop";
    outbox.event.type = "sidelight.note.saved";
    outbox.event.extensions["correlationid"] = "i-anna";
    outbox.event.data = {{"text", "t"}};
    outbox.body = wire::encodeEvent(outbox.event);
    outbox.device = "laptop";
    outbox.sequence = 7;
    eva.say(outbox);
    REQUIRE(eva.receive<wire::Accepted>(10'000));
}

} // namespace

TEST_CASE("a log moves into an engine and back while its hub serves and is killed")
{
    const std::uint64_t count = numberFrom("SIDELIGHT_MIGRATION_EVENTS", 4'000);
    const std::uint64_t rate = numberFrom("SIDELIGHT_MIGRATION_RATE", 2'000);
    SeededRandom random(numberFrom("SIDELIGHT_SEED", 1));
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub(url);
    SignedHub &rig = hub.rig;
    load(hub, count);
    saveNote(hub);
    const auto admin = [&rig] { return rig.token("root", "admin"); };
    REQUIRE(hub.request("DELETE", "/v1/customers/c7", admin()).status == 202);
    const std::string tomsOldToken = rig.signer.sign(
        R"({"iss":"https://id.example","aud":"hub","exp":)" + std::to_string(nowSeconds() + 3600) +
        R"(,"iat":)" + std::to_string(nowSeconds() - 60) +
        R"(,"tenant":"acme","sub":"tom","roles":["agent"],"teams":["loans"]})");
    REQUIRE(hub.request("POST", "/v1/revocations", admin(), R"({"subject":"tom"})").status == 200);
    Publisher publisher(hub);
    const std::string begin = R"({"do":"begin","rate":)" + std::to_string(rate) + R"(,"to":")";

    REQUIRE(hub.migration(begin + "engine\"}").status == 202);
    killOnTheWay(hub, count, random);
    REQUIRE(hub.request("DELETE", "/v1/customers/c9", admin()).status == 202);
    Outcome moved = ctl(hub, folder, "--to engine --cut-over");
    INFO(moved.both());
    INFO(rig.hub.errors().substr(rig.hub.errors().size() > 2'000 ? rig.hub.errors().size() - 2'000
                                                                 : 0));
    REQUIRE(moved.code == 0);
    CHECK(moved.errors.find("Both sides held the same") != std::string::npos);
    CHECK(moved.errors.find("anna") == std::string::npos);
    WARN(moved.errors.substr(moved.errors.rfind("Both sides held")));
    // Who says it again does not move it back.
    CHECK(ctl(hub, folder, "--to engine").code == 1);
    checkWhatStays(hub, count, tomsOldToken);

    // The file that was left is no log any more.
    const std::string data = rig.hub.data();
    ScratchFolder elsewhere;
    std::filesystem::copy(data + "/log.db", elsewhere.file("log.db"));
    std::filesystem::copy(data + "/log.key", elsewhere.file("log.key"));
    CHECK(refusalWith(elsewhere.path(), {}).find("was moved out of this file") !=
          std::string::npos);
    CHECK(hub.migration(begin + "file\"}").status == 202);
    const Outcome refused = ctl(hub, folder, "--to file");
    CHECK(refused.code == 1);
    CHECK(refused.errors.find("move it away") != std::string::npos);
    CHECK(ctl(hub, folder, "--cancel").code == 0);

    for (const char *end : {"", "-wal", "-shm"})
        std::filesystem::remove(data + "/log.db" + end);
    REQUIRE(hub.migration(begin + "file\"}").status == 202);
    killOnTheWay(hub, count, random);
    moved = ctl(hub, folder, "--to file --cut-over");
    INFO(moved.both());
    REQUIRE(moved.code == 0);
    WARN(moved.errors.substr(moved.errors.rfind("Both sides held")));
    checkWhatStays(hub, count, tomsOldToken);
    const std::uint64_t acknowledged = publisher.stop();
    CHECK(acknowledged > 0);
    checkAnna(hub, acknowledged);
    // What was met in the engine says nothing of the file, nor of an engine that it goes into next.
    CHECK_FALSE(std::filesystem::exists(data + "/engine.place"));
    CHECK(rig.hub.errors().find("engine_put_back") == std::string::npos);
    // Its small requests came with their heads.
    CHECK(publisher.later() > 0);
    // So is the engine.
    ScratchFolder another;
    std::filesystem::copy(data + "/log.key", another.file("log.key"));
    CHECK(refusalWith(another.path(), url).find("left behind") != std::string::npos);
    CHECK(rig.hub.stop() == 0);
}

TEST_CASE("a hub that is killed around the cut-over is on exactly one side, and loses nothing")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub(url);
    SeededRandom random(numberFrom("SIDELIGHT_SEED", 1));
    load(hub, 1'000);
    Publisher publisher(hub);
    int killedInPause = 0;
    for (const char *to : {"engine", "file"}) {
        const std::string begin = std::string(R"({"do":"begin","rate":100000,"to":")") + to + "\"}";
        const auto isThere = [&hub, to] {
            const std::string standing = hub.migration().body;
            const bool isInFile = standing.starts_with(R"({"place":{"engine":"embedded")");
            return standing.empty() ? false : isInFile == (to == std::string("file"));
        };
        for (int round = 0; round < 6 && !isThere(); ++round) {
            REQUIRE(hub.migration(begin).status == 202);
            while (hub.migration().body.find("\"phase\":\"ready\"") == std::string::npos)
                std::this_thread::yield(); // ctest ends what takes too long
            REQUIRE(hub.migration(R"({"do":"cutOver"})").status == 202);
            // Within the pause, and around its end.
            std::string phase = hub.migration().body;
            while (phase.find("\"phase\":\"ready\"") != std::string::npos &&
                   phase.find("\"problem\":\"\"") != std::string::npos)
                phase = hub.migration().body;
            killedInPause += phase.find("\"phase\":\"cuttingOver\"") != std::string::npos ? 1 : 0;
            std::this_thread::sleep_for(
                std::chrono::milliseconds(round % 2 == 0 ? 0 : random.below(320)));
            hub.restart();
        }
        if (!isThere())
            REQUIRE(ctl(hub, folder, std::string("--cut-over --to ") + to).code == 0);
        REQUIRE(isThere());
        const std::string data = hub.rig.hub.data();
        if (to == std::string("engine")) {
            std::filesystem::rename(data + "/log.db", folder.file("left.db"));
            for (const char *end : {"-wal", "-shm"})
                std::filesystem::remove(data + "/log.db" + end);
        }
        const Answer repeat = hub.rig.post(happened(1, "c1"), hub.rig.publisher());
        CHECK(repeat.body.find("\"duplicate\":true") != std::string::npos);
    }
    checkAnna(hub, publisher.stop());
    CHECK(killedInPause > 0);
    CHECK(hub.rig.hub.stop() == 0);
}

TEST_CASE("out of an engine one hub goes alone")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub("embedded", url, keyedNode(folder, "hub-1"));
    SignedHub other(R"("engine":")" + url + R"(","acceptEngineRisk":true,)" +
                    keyedNode(folder, "hub-2"));
    load(hub, 500);
    const Outcome refused = ctl(hub, folder, "--to file --cut-over");
    INFO(refused.both());
    CHECK(refused.code == 1);
    CHECK(refused.errors.find("2 hubs read the log") != std::string::npos);
    // Both go on as before.
    CHECK(other.post(happened(1'000, "c1"), other.publisher()).status == 202);
    REQUIRE(other.hub.stop() == 0);
    const Outcome moved = ctl(hub, folder, "--to file --cut-over");
    INFO(moved.both());
    CHECK(moved.code == 0);
    const Answer repeat = hub.rig.post(happened(1'000, "c1"), hub.rig.publisher());
    CHECK(repeat.body.find("\"duplicate\":true") != std::string::npos);
    CHECK_FALSE(other.hub.start());
    CHECK(other.hub.errors().find("left behind") != std::string::npos);
    CHECK(hub.rig.hub.stop() == 0);
}

TEST_CASE("who begins, cancels and cuts over a move is in the audit, and where it went, no address")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub(url);
    load(hub, 500);
    const auto audit = [&hub](const std::string &what) {
        return hub.request("GET", "/v1/audit?what=" + what, hub.rig.token("root", "admin")).body;
    };
    const auto count = [](const std::string &text, const std::string &words) {
        std::size_t found = 0;
        for (std::size_t at = text.find(words); at != std::string::npos;
             at = text.find(words, at + 1))
            ++found;
        return found;
    };
    CHECK(hub.migration(R"({"do":"cutOver"})").status == 409);
    REQUIRE(hub.migration(R"({"do":"begin","to":"engine"})").status == 202);
    hub.restart(); // noted before it was answered
    // Nothing begins with it that is not under way already.
    REQUIRE(hub.migration(R"({"do":"begin","to":"engine"})").status == 202);
    CHECK(hub.request("POST", "/v1/engine/migration", hub.rig.eva(), R"({"do":"cancel"})").status ==
          403);
    CHECK(hub.migration(R"({"do":"cancel"})").status == 202);
    CHECK(hub.migration(R"({"do":"cutOver"})").status == 409);         // not noted either
    while (count(hub.migration().body, R"("phase":"cancelled")") == 0) // ctest ends it
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const std::string words = R"("detail":"from the file to the engine, move )";
    const std::string begun = audit("hub.movebegun");
    CHECK(count(begun, R"("who":"root")") == 1);
    CHECK(count(begun, words) == 1);
    CHECK(count(audit("hub.movecancelled"), words) == 1);
    CHECK(count(audit("hub.cutover"), words) == 0);
    CHECK(count(audit("access.denied"), R"("who":"eva")") == 1);

    const Outcome moved = ctl(hub, folder, "--to engine --cut-over");
    INFO(moved.both());
    REQUIRE(moved.code == 0);
    for (const bool isAgain : {false, true}) {
        INFO(isAgain);
        while (count(placeIn(hub), "\"noted\":true") == 0) // ctest ends what takes too long
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(count(audit("hub.cutover"), words) == 1);
        const std::string done = audit("hub.logmoved");
        CHECK(count(done, R"("who":"hub")") == 1);
        CHECK(count(done, words) == 1);
        CHECK(count(done, ", 500 records\"") == 1);
        if (!isAgain)
            hub.restart();
    }
    const std::string all = audit("hub.");
    CHECK(all.find("nats:") == std::string::npos);
    CHECK(all.find("127.0.0.1") == std::string::npos);
    CHECK(hub.rig.hub.stop() == 0);
}

TEST_CASE("a move that is cancelled leaves nothing, and can be begun again")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string url = engine.urls().front();
    setUpEngineAt(url);
    MovingHub hub(url);
    load(hub, 1'000);
    REQUIRE(hub.migration(R"({"do":"begin","to":"engine","rate":500})").status == 202);
    while (hub.figure("copied") == 0) // ctest ends what takes too long
        std::this_thread::yield();
    // Nobody takes half a log for one.
    ScratchFolder other;
    std::filesystem::copy(hub.rig.hub.data() + "/log.key", other.file("log.key"));
    CHECK(refusalWith(other.path(), url).find("being filled") != std::string::npos);
    REQUIRE(hub.request("DELETE", "/v1/customers/c7", hub.rig.token("root", "admin")).status ==
            202);
    CHECK(ctl(hub, folder, "--cancel").code == 0);
    CHECK(hub.request("GET", "/v1/engine/migration", hub.rig.eva()).status == 403);
    // The customer of the last event, which was carried, is erased, and the hub is killed.
    REQUIRE(ctl(hub, folder, "--to engine").code == 0);
    REQUIRE(hub.request("DELETE", "/v1/customers/c99", hub.rig.token("root", "admin")).status ==
            202);
    hub.restart();
    const Outcome moved = ctl(hub, folder, "--to engine --cut-over --json");
    INFO(moved.both());
    CHECK(moved.code == 0);
    CHECK(moved.output.find("\"records\":1000") != std::string::npos);
    CHECK(idsOf(hub, "c3").size() == 10);
    CHECK(hub.rig.hub.stop() == 0);
}
