// A log that is moved into an engine and back while its hub serves and is killed on the way.
// SIDELIGHT_MIGRATION_EVENTS: how many events there are before (a few thousand unless said).
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>

#include "core/base/random.h"
#include "tests/integration/ctl/ctlrun.h"
#include "tests/integration/hub/signedhub.h"
#include "tests/support/engine/natsservers.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

constexpr std::uint64_t batchOf = 500;
constexpr std::uint64_t customers = 100; // "c0" to "c99"

std::uint64_t numberFrom(const char *name, std::uint64_t otherwise)
{
    const char *text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

std::string happened(std::uint64_t number, const std::string &customer)
{
    return R"({"specversion":"1.0","id":"n)" + std::to_string(number) +
           R"(","source":"/test","type":"test.happened","subject":")" + customer +
           R"(","data":{"text":"one of many"}})";
}

struct MovingHub {
    explicit MovingHub(const std::string &engine)
        : rig(R"("engine":"embedded","moveTo":")" + engine +
              R"(","acceptEngineRisk":true,"requestsPerSecond":100000,"requestBurst":100000,)")
    {
    }
    SignedHub rig;
    std::mutex mutex; // guards the hub's address

    Answer request(const std::string &method, const std::string &path, const std::string &token,
                   const std::string &body = {}, const std::string &type = "application/json")
    {
        std::optional<HttpClient> client;
        {
            const std::lock_guard lock(mutex);
            client.emplace(rig.hub);
        }
        return client->request(method, path, token, {{"Content-Type", type}}, body);
    }
    Answer migration(const std::string &body = {})
    {
        return request(body.empty() ? "GET" : "POST", "/v1/engine/migration",
                       rig.token("root", "admin"), body);
    }
    void restart()
    {
        const std::lock_guard lock(mutex);
        rig.hub.kill();
        REQUIRE(rig.hub.start());
    }
    std::uint64_t figure(const std::string &name)
    {
        const std::string body = migration().body;
        const std::size_t at = body.find("\"" + name + "\":");
        return at == std::string::npos
                   ? 0
                   : std::strtoull(body.c_str() + at + name.size() + 3, nullptr, 10);
    }
};

// Tells of one customer without a pause, as a publisher does that sends again what had no answer.
class Publisher
{
public:
    explicit Publisher(MovingHub &hub)
        : m_thread([this, &hub] { run(hub); })
    {
    }
    ~Publisher() { stop(); }
    Publisher(const Publisher &) = delete;
    Publisher &operator=(const Publisher &) = delete;
    // The numbers 1 to this were acknowledged.
    std::uint64_t stop()
    {
        m_stops = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_last;
    }

private:
    void run(MovingHub &hub)
    {
        const std::string token = hub.rig.publisher();
        while (!m_stops) {
            const Answer answer = hub.request("POST", "/v1/events", token,
                                              happened(1'000'000'000 + m_last + 1, "anna"),
                                              "application/cloudevents+json");
            if (answer.status == 202)
                ++m_last;
            else
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    std::atomic<bool> m_stops = false;
    std::uint64_t m_last = 0;
    std::thread m_thread;
};

void load(MovingHub &hub, std::uint64_t count)
{
    const std::string token = hub.rig.publisher();
    for (std::uint64_t from = 0; from < count; from += batchOf) {
        std::string batch = "[";
        for (std::uint64_t i = from; i < from + batchOf; ++i)
            batch += (i > from ? "," : "") + happened(i, "c" + std::to_string(i % customers));
        const Answer answer = hub.request("POST", "/v1/events", token, batch + "]",
                                          "application/cloudevents-batch+json");
        INFO(answer.body.substr(0, 300));
        REQUIRE(answer.status == 202);
    }
}

// Killed three times while it is copied, at random places.
void killOnTheWay(MovingHub &hub, std::uint64_t records, Random &random)
{
    for (std::uint64_t kill = 1; kill <= 3; ++kill) {
        const std::uint64_t place = (records * kill / 4) - random.below(records / 8 + 1);
        while (hub.figure("copied") < place && hub.figure("compared") == 0) // ctest ends it
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        hub.restart();
    }
}

Outcome ctl(MovingHub &hub, const ScratchFolder &folder, const std::string &arguments)
{
    replaceFile(folder.file("token"), hub.rig.token("root", "admin"));
    return runCtl("engine migrate --hub http://" + hub.rig.hub.host + ":" + hub.rig.hub.port +
                  " --token-file " + folder.file("token") + " " + arguments);
}

// Everything of the customer in its order, each once.
std::vector<std::string> idsOf(MovingHub &hub, const std::string &customer)
{
    hub.rig.offer("i-look-" + customer, customer, "eva");
    PanelClient panel;
    REQUIRE(hub.rig.open(panel, hub.rig.eva()));
    panel.say(followAll({"customer/" + customer}));
    std::vector<std::string> ids;
    Offset before;
    while (const auto frame = panel.receive(10'000)) {
        if (std::holds_alternative<wire::CaughtUp>(frame->message))
            break;
        const auto *delivery = std::get_if<Delivery>(&frame->message);
        if (!delivery)
            continue;
        CHECK(delivery->prev == before);
        before = delivery->offset;
        if (delivery->event->id.starts_with("n"))
            ids.push_back(delivery->event->id);
        if (ids.size() % 64 == 0)
            panel.say(wire::Ack{{{delivery->stream, delivery->offset}}});
    }
    return ids;
}

void checkAnna(MovingHub &hub, std::uint64_t acknowledged)
{
    const std::vector<std::string> ids = idsOf(hub, "anna");
    // One more may be in the log whose answer went with a kill.
    REQUIRE(ids.size() >= acknowledged);
    CHECK(ids.size() <= acknowledged + 1);
    for (std::uint64_t i = 0; i < ids.size(); ++i) {
        if (ids[i] != "n" + std::to_string(1'000'000'001 + i))
            FAIL_CHECK("event " << i << " is not where it was");
    }
}

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

void setUpEngineAt(const std::string &url)
{
    const std::string command = std::string(HUB_PROGRAM) + " engine init --engine " + url +
                                " --set engineReplicas=1 > /dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
}

// What a hub says that is started with this configuration, and ends at once.
std::string refusalWith(const std::string &data, const std::string &engine)
{
    std::vector<std::string> arguments;
    if (!engine.empty())
        arguments = {"--engine", engine};
    HubProcess hub(data, arguments);
    if (hub.start())
        return "it started";
    return hub.errors();
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
    const std::string admin = rig.token("root", "admin");
    REQUIRE(hub.request("DELETE", "/v1/customers/c7", admin).status == 202);
    const std::string tomsOldToken = rig.signer.sign(
        R"({"iss":"https://id.example","aud":"hub","exp":)" + std::to_string(nowSeconds() + 3600) +
        R"(,"iat":)" + std::to_string(nowSeconds() - 60) +
        R"(,"tenant":"acme","sub":"tom","roles":["agent"],"teams":["loans"]})");
    REQUIRE(hub.request("POST", "/v1/revocations", admin, R"({"subject":"tom"})").status == 200);
    Publisher publisher(hub);
    const std::string begin = R"({"do":"begin","rate":)" + std::to_string(rate) + R"(,"to":")";

    REQUIRE(hub.migration(begin + "engine\"}").status == 202);
    killOnTheWay(hub, count, random);
    REQUIRE(hub.request("DELETE", "/v1/customers/c9", admin).status == 202);
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
    // So is the engine.
    ScratchFolder another;
    std::filesystem::copy(data + "/log.key", another.file("log.key"));
    CHECK(refusalWith(another.path(), url).find("left behind") != std::string::npos);
    CHECK(rig.hub.stop() == 0);
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
    const Outcome moved = ctl(hub, folder, "--to engine --cut-over --json");
    INFO(moved.both());
    CHECK(moved.code == 0);
    CHECK(moved.output.find("\"records\":1000") != std::string::npos);
    CHECK(idsOf(hub, "c3").size() == 10);
    CHECK(hub.rig.hub.stop() == 0);
}
