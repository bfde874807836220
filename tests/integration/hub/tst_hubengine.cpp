// Hubs whose log is in an engine: panels at any of them see everything in order.
#include <filesystem>
#include <fstream>

#include <thread>

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "core/publication/nextbundle.h"
#include "tests/integration/hub/hubclient.h"
#include "tests/integration/hub/signedhub.h"
#include "tests/support/engine/natsservers.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

std::string noted(const std::string &customer, int number)
{
    return R"({"specversion":"1.0","id":")" + std::to_string(number) +
           R"(","source":"/test","type":"test.happened","subject":")" + customer + R"("})";
}

std::string joined(const std::vector<std::string> &urls)
{
    std::string all;
    for (const std::string &url : urls)
        all += (all.empty() ? "" : ",") + url;
    return all;
}

// The same for all hubs of a log.
std::string sharedKey(const ScratchFolder &folder)
{
    const std::string path = folder.file("log.key");
    std::ofstream(path) << std::string(96, 'a');
    ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
    return path;
}

wire::Subscribe following(const std::string &stream, wire::From from)
{
    return {{{*StreamId::parse(stream), std::move(from)}}};
}

const wire::From fromStart{wire::From::Kind::Start, {}};

// Events in the order in which they came, until there are so many.
std::vector<Delivery> received(PanelClient &panel, std::size_t count)
{
    std::vector<Delivery> all;
    while (all.size() < count) {
        auto next = panel.receive<Delivery>(10'000);
        if (!next)
            break;
        all.push_back(*std::move(next));
    }
    return all;
}

} // namespace

TEST_CASE("panels at two hubs of one engine see the events of both, in one order")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::vector<std::string> same = {"--engine", joined(engine.urls()), "--key-file",
                                           sharedKey(folder)};
    HubProcess first({}, same);
    HubProcess second({}, same);
    REQUIRE(first.start());
    REQUIRE(second.start());
    PanelClient atFirst;
    PanelClient atSecond;
    REQUIRE(atFirst.open(first));
    REQUIRE(atSecond.open(second));
    for (PanelClient *panel : {&atFirst, &atSecond}) {
        panel->say(following("customer/anna", fromStart));
        REQUIRE(panel->receive<wire::CaughtUp>());
    }
    HttpClient toFirst(first);
    HttpClient toSecond(second);
    constexpr int total = 40;
    for (int i = 0; i < total; ++i)
        REQUIRE((i % 2 == 0 ? toFirst : toSecond).post(noted("anna", i)).status == 202);
    // A repeat at the other hub is one.
    const Answer repeat = toSecond.post(noted("anna", 0));
    CHECK(repeat.status == 202);
    CHECK(repeat.body.find("\"duplicate\":true") != std::string::npos);

    const std::vector<Delivery> here = received(atFirst, total);
    const std::vector<Delivery> there = received(atSecond, total);
    REQUIRE(here.size() == total);
    REQUIRE(there.size() == total);
    Offset before;
    for (std::size_t i = 0; i < total; ++i) {
        CHECK(here[i].event->id == std::to_string(i));
        CHECK(here[i].offset == there[i].offset);
        CHECK(here[i].epoch == there[i].epoch);
        CHECK(here[i].prev == before);
        CHECK(there[i].prev == before);
        before = here[i].offset;
    }

    // Its hub dies: the panel goes on at the other one where it was.
    first.kill();
    REQUIRE(toSecond.post(noted("anna", total)).status == 202);
    PanelClient moved;
    REQUIRE(moved.open(second));
    const Delivery &last = here.back();
    moved.say(
        following("customer/anna", {wire::From::Kind::At,
                                    {last.epoch, last.offset, fenceOf("/test", last.event->id)}}));
    const auto answer = moved.receive<wire::Subscribed>();
    REQUIRE(answer);
    CHECK(answer->results.at(0).outcome == wire::SubscribeOutcome::Resumed);
    const auto next = moved.receive<Delivery>();
    REQUIRE(next);
    CHECK(next->prev == last.offset);
    CHECK(second.stop() == 0);
}

TEST_CASE("what is accepted is there though a node of the engine is killed, at every hub once")
{
    ScratchFolder folder;
    NatsServers engine(3);
    const std::vector<std::string> same = {"--engine",   joined(engine.urls()),
                                           "--key-file", sharedKey(folder),
                                           "--set",      "engineReplicas=3"};
    HubProcess first({}, same);
    HubProcess second({}, same);
    REQUIRE(first.start());
    REQUIRE(second.start());
    HttpClient toFirst(first);
    HttpClient toSecond(second);
    std::vector<std::string> accepted;
    constexpr int total = 150;
    for (int i = 0; i < total; ++i) {
        if (i % 50 == 20)
            engine.kill(static_cast<std::size_t>(i / 50));
        if (i % 50 == 45) {
            engine.start(static_cast<std::size_t>(i / 50));
            REQUIRE(engine.waitUntilReady());
        }
        HttpClient &to = i % 2 == 0 ? toFirst : toSecond;
        Answer answer = to.post(noted("anna", i));
        // As a publisher does: the same again, until it is taken. A hub whose node is away says
        // so at once.
        for (int again = 0; answer.status != 202 && again < 300; ++again) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            answer = HttpClient(i % 2 == 0 ? first : second).post(noted("anna", i));
        }
        REQUIRE(answer.status == 202);
        accepted.push_back(std::to_string(i));
    }
    for (HubProcess *hub : {&first, &second}) {
        PanelClient panel;
        REQUIRE(panel.open(*hub));
        panel.say(following("customer/anna", fromStart));
        std::vector<std::string> seen;
        Offset before;
        for (const Delivery &delivery : received(panel, total)) {
            CHECK(delivery.prev == before);
            before = delivery.offset;
            seen.push_back(delivery.event->id);
        }
        CHECK(seen == accepted);
    }
}

TEST_CASE("a bundle that is published at one hub is in force at all, also at one that comes later")
{
    ScratchFolder folder;
    NatsServers engine(1);
    SystemRandom random;
    const config::SigningKey key = config::SigningKey::generate(random);
    const std::string trust = folder.file("trust");
    std::ofstream(trust) << R"({"keys":[{"public":")" << key.publicKey().hex()
                         << R"(","role":"publisher"}]})";
    const std::vector<std::string> same = {
        "--engine", joined(engine.urls()), "--key-file", sharedKey(folder), "--trust", trust};
    const auto bundleOf = [&key](int version) {
        return *publication::signedBundle({{"version", version}, {"team", "default"}}, key);
    };
    HubProcess first({}, same);
    HubProcess second({}, same);
    REQUIRE(first.start());
    REQUIRE(second.start());
    const auto put = [](const HubProcess &hub, const std::string &text) {
        HttpClient client(hub);
        return client.request("PUT", "/v1/config/default", hub.supervisor, {}, text);
    };
    const auto get = [](const HubProcess &hub) {
        HttpClient client(hub);
        return client.request("GET", "/v1/config/default", hub.supervisor).body;
    };
    REQUIRE(put(first, bundleOf(1)).status == 200);
    while (get(second) != bundleOf(1)) // ctest ends what takes too long
        std::this_thread::yield();
    // A version is published once, wherever; what is known elsewhere is known here.
    CHECK(put(second, bundleOf(1)).status == 200);
    REQUIRE(put(second, bundleOf(2)).status == 200);
    first.kill();
    HubProcess third({}, same);
    REQUIRE(third.start());
    CHECK(get(third) == bundleOf(2));
    CHECK(put(third, bundleOf(1)).status == 409);
}

TEST_CASE("who is signed out at one hub is out at all, and stays so when that hub is gone")
{
    ScratchFolder folder;
    NatsServers engine(1);
    const std::string key = sharedKey(folder);
    {
        HubProcess setsUp({}, {"--engine", joined(engine.urls()), "--key-file", key});
        REQUIRE(setsUp.start());
        REQUIRE(setsUp.stop() == 0);
    }
    const std::string more = R"("engine":")" + joined(engine.urls()) + R"(","keyFile":")" + key +
                             R"(","acceptEngineRisk":true,)";
    SignedHub first(more + R"("node":"hub-1",)");
    SignedHub second(more + R"("node":"hub-2",)");
    PanelClient eva;
    PanelClient tom;
    REQUIRE(second.open(eva, second.eva()));
    REQUIRE(second.open(tom, second.tom()));
    {
        HttpClient client(first.hub);
        REQUIRE(client
                    .request("POST", "/v1/revocations", first.token("root", "admin"), {},
                             R"({"subject":"eva"})")
                    .status == 200);
    }
    CHECK(eva.waitForClose(20'000) == 4001);
    first.hub.kill();
    SignedHub third(more + R"("node":"hub-3",)");
    CHECK(third.open(tom, third.tom()));
    // Issued before it was taken back.
    const std::string seconds = std::to_string(nowSeconds() - 60);
    const std::string old = third.signer.sign(
        R"({"iss":"https://id.example","aud":"hub","exp":)" + std::to_string(nowSeconds() + 600) +
        R"(,"iat":)" + seconds + R"(,"tenant":"acme","sub":"eva","roles":["agent"]})");
    PanelClient again;
    CHECK_FALSE(third.open(again, old));

    // One that was alone before brings along whom it had signed out, once.
    REQUIRE(second.hub.stop() == 0);
    const std::string own = second.hub.data() + "/revoked.json";
    std::ofstream(own) << R"({"subjects":{"tom":")"
                       << "2999-01-01T00:00:00Z"
                       << "\"}}";
    REQUIRE(second.hub.start());
    CHECK(tom.waitForClose(20'000) == 4001);
    while (std::filesystem::exists(own)) // ctest ends what takes too long
        std::this_thread::yield();
}

TEST_CASE("what an engine lost that was put back comes again out of a panel's outbox, once")
{
    ScratchFolder folder;
    NatsServers engine(1);
    HubProcess hub({}, {"--engine", joined(engine.urls()), "--key-file", sharedKey(folder)});
    REQUIRE(hub.start());
    HttpClient client(hub);
    REQUIRE(client.post(noted("anna", 1)).status == 202);
    const auto copyTo = [](const std::string &from, const std::string &to) {
        std::filesystem::remove_all(to);
        std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
    };
    engine.stop(0);
    copyTo(engine.folderOf(0), folder.file("copy"));
    engine.start(0);
    REQUIRE(engine.waitUntilReady());

    PanelClient panel;
    REQUIRE(panel.open(hub));
    panel.say(following("customer/anna", fromStart));
    REQUIRE(panel.receive<wire::CaughtUp>(10'000));
    wire::OutboxEvent outbox;
    outbox.event.id = "own";
    outbox.event.source = "/panel/laptop";
    outbox.event.type = "test.noted";
    outbox.event.subject = "anna";
    outbox.event.time = Timestamp{1'700'000'000'000};
    outbox.body = wire::encodeEvent(outbox.event);
    outbox.device = "laptop";
    outbox.sequence = 7;
    panel.say(outbox);
    const auto accepted = panel.receive<wire::Accepted>(20'000);
    REQUIRE(accepted);

    engine.kill(0);
    copyTo(folder.file("copy"), engine.folderOf(0));
    engine.start(0);
    REQUIRE(engine.waitUntilReady());
    const auto reset = panel.receive<wire::Reset>(20'000);
    REQUIRE(reset);
    CHECK(reset->reason == "epoch");
    CHECK(reset->epoch != accepted->epoch);
    // As every panel does then: under the same id and number.
    for (const bool isRepeat : {false, true}) {
        panel.say(outbox);
        const auto again = panel.receive<wire::Accepted>(20'000);
        REQUIRE(again);
        CHECK(again->duplicate == isRepeat);
        CHECK(again->epoch == reset->epoch);
    }
    panel.say(following("customer/anna", fromStart));
    const std::vector<Delivery> all = received(panel, 2);
    REQUIRE(all.size() == 2);
    CHECK(all[0].event->id == "1");
    CHECK(all[1].event->id == "own");
}

TEST_CASE("an engine that may lose what it acknowledged is not taken without a word")
{
    ScratchFolder folder;
    NatsServers engine(1);
    HubProcess trial({}, {"--engine", joined(engine.urls()), "--key-file", sharedKey(folder)});
    REQUIRE(trial.start());
    HttpClient client(trial);
    const Answer ready = client.request("GET", "/readyz", {});
    CHECK(ready.status == 200);
    CHECK(ready.body.find("engine_few_replicas") != std::string::npos);
    CHECK(HttpClient(trial).request("GET", "/metrics", {}).body.find("sidelight_engine_risk{") !=
          std::string::npos);
}

TEST_CASE("a hub says how much of its engine it has a copy of")
{
    ScratchFolder folder;
    NatsServers engine(1);
    HubProcess hub({}, {"--engine", joined(engine.urls()), "--key-file", sharedKey(folder)});
    REQUIRE(hub.start());
    HttpClient client(hub);
    const auto says = [&client](const std::string &line) {
        const std::string text = client.request("GET", "/metrics", {}).body;
        return text.find('\n' + line + '\n') != std::string::npos;
    };
    CHECK(says("sidelight_log_copy_records 0"));
    REQUIRE(client.post(noted("anna", 1)).status == 202);
    CHECK(says("sidelight_log_copy_records 1"));
    CHECK_FALSE(says("sidelight_log_copy_bytes 0"));
    CHECK(says("sidelight_log_copy_left_total 0"));
    CHECK(says("sidelight_log_copy_ended 0"));
}
