// Two hubs on three nodes of an engine, under load, while a node, a hub or both are killed, or a
// node is cut off, every few seconds: nothing that was acknowledged is lost, nothing comes twice to
// a panel, the order of each customer holds, what an agent saved is there once.
// SIDELIGHT_CHAOS_SECONDS makes it longer.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "tests/integration/hub/hubclient.h"
#include "tests/support/engine/natsservers.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

constexpr int customersOfAll = 6;
constexpr int devicesOfAll = 2;
constexpr int readyTries = 4; // of half a minute each

std::uint64_t chaosSeconds()
{
    const char *text = std::getenv("SIDELIGHT_CHAOS_SECONDS");
    constexpr std::uint64_t brief = 15;
    return text ? std::strtoull(text, nullptr, 10) : brief;
}

std::string customerOf(int number)
{
    return "c" + std::to_string(number);
}

// Both hubs: where they are now, as a load balancer would know.
class Hubs
{
public:
    explicit Hubs(const std::vector<std::string> &arguments)
        : m_hubs{std::make_unique<HubProcess>(std::string(), arguments),
                 std::make_unique<HubProcess>(std::string(), arguments)}
    {
    }
    void start(std::size_t which)
    {
        const std::lock_guard lock(m_mutex);
        m_isUp[which] = m_hubs[which]->start();
        m_failedStarts += m_isUp[which] ? 0 : 1;
    }
    void kill(std::size_t which)
    {
        const std::lock_guard lock(m_mutex);
        m_hubs[which]->kill();
        m_isUp[which] = false;
    }
    // On one that runs, `first` rather than the other.
    template<class Use>
    auto with(std::size_t first, Use use)
    {
        const std::lock_guard lock(m_mutex);
        return use(*m_hubs[m_isUp[first] ? first : 1 - first]);
    }
    [[nodiscard]] int failedStarts() const { return m_failedStarts; }
    // How many hubs wrote that into their logs.
    [[nodiscard]] int saidOf(const std::string &what) const
    {
        int said = 0;
        for (const auto &hub : m_hubs)
            said += hub->errors().find(what) == std::string::npos ? 0 : 1;
        return said;
    }

private:
    std::mutex m_mutex; // guards all below
    std::unique_ptr<HubProcess> m_hubs[2];
    bool m_isUp[2] = {false, false};
    int m_failedStarts = 0;
};

// What was acknowledged, by customer, in the order in which it was sent.
using Acknowledged = std::map<std::string, std::vector<std::string>>;

// One after the other, each until it is taken, at any hub.
void publish(Hubs &hubs, int number, const std::atomic<bool> &stop, std::vector<std::string> &taken)
{
    std::size_t at = static_cast<std::size_t>(number) % 2;
    std::unique_ptr<HttpClient> client;
    for (int i = 0; !stop; ++i) {
        const std::string id = customerOf(number) + "-" + std::to_string(i);
        const std::string body = R"({"specversion":"1.0","id":")" + id +
                                 R"(","source":"/load","type":"test.happened","subject":")" +
                                 customerOf(number) + R"("})";
        for (;;) {
            if (!client)
                client = hubs.with(
                    at, [](const HubProcess &hub) { return std::make_unique<HttpClient>(hub); });
            if (client->post(body).status == 202)
                break;
            client.reset();
            at = 1 - at;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        taken.push_back(id);
        if (i % 50 == 49) { // the next ones at the other hub
            client.reset();
            at = 1 - at;
        }
    }
}

bool openAs(PanelClient &panel, Hubs &hubs, std::size_t at, const std::string &device)
{
    if (!hubs.with(at, [&panel](const HubProcess &hub) { return panel.connect(hub); }))
        return false;
    wire::Hello hello;
    hello.clientName = "test";
    hello.clientVersion = "1";
    hello.device = device;
    panel.sendText(wire::encodeFrame({"hello", "/panel/" + device, {}}, hello));
    return panel.receive<wire::Welcome>().has_value();
}

// A device's outbox: in order, the same number again until it is answered, at any hub.
void sendOutbox(Hubs &hubs, int number, const std::atomic<bool> &stop,
                std::vector<std::string> &taken, std::atomic<int> &refused)
{
    const std::string device = "d" + std::to_string(number);
    std::size_t at = static_cast<std::size_t>(number) % 2;
    std::unique_ptr<PanelClient> panel;
    for (std::uint64_t i = 1; !stop;) {
        if (!panel) {
            at = 1 - at;
            panel = std::make_unique<PanelClient>();
            if (!openAs(*panel, hubs, at, device)) {
                panel.reset();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                continue;
            }
        }
        wire::OutboxEvent outbox;
        outbox.event.id = device + "-" + std::to_string(i);
        outbox.event.source = "/panel/" + device;
        outbox.event.type = "test.noted";
        outbox.event.subject = device;
        outbox.event.time = Timestamp{1'700'000'000'000};
        outbox.body = wire::encodeEvent(outbox.event);
        outbox.device = device;
        outbox.sequence = i;
        panel->sendText(wire::encodeFrame({"o", "/panel/" + device, {}}, outbox));
        const auto frame = panel->receive();
        if (frame && std::holds_alternative<wire::Accepted>(frame->message)) {
            taken.push_back(outbox.event.id);
            ++i;
            continue;
        }
        const auto *no = frame ? std::get_if<wire::Rejected>(&frame->message) : nullptr;
        if (no && !no->retryable) {
            ++refused;
            ++i;
        }
        panel.reset();
    }
}

// A panel that keeps its place over reconnections, at either hub.
struct Follower {
    std::map<StreamId, Position> positions;
    std::map<std::string, std::vector<std::string>> seen; // by stream
    int holes = 0;
    int resets = 0;

    void follow(const StreamId &stream) { positions[stream]; }
    void subscribe(PanelClient &panel) const
    {
        wire::Subscribe subscribe;
        for (const auto &[stream, at] : positions) {
            const bool isNew = at.offset.none();
            subscribe.subscriptions.push_back({stream, isNew
                                                           ? wire::From{wire::From::Kind::Start, {}}
                                                           : wire::From{wire::From::Kind::At, at}});
        }
        panel.say(subscribe);
    }
    void take(const Delivery &delivery, PanelClient &panel)
    {
        Position &at = positions[delivery.stream];
        holes += delivery.prev == at.offset ? 0 : 1;
        at = {delivery.epoch, delivery.offset, fenceOf(delivery.event->source, delivery.event->id)};
        seen[delivery.stream.name].push_back(delivery.event->id);
        panel.say(wire::Ack{{{delivery.stream, delivery.offset}}});
    }
    // Until it is told to stop and nothing more comes.
    void run(Hubs &hubs, std::size_t at, const std::atomic<bool> &stop,
             const std::function<bool(const Follower &)> &hasAll)
    {
        constexpr int enough = 10; // times that nothing came: it never will
        for (int idle = 0; (!stop || !hasAll(*this)) && idle < enough;) {
            PanelClient panel;
            const bool isOpen =
                hubs.with(at, [&panel](const HubProcess &hub) { return panel.open(hub); });
            at = 1 - at;
            if (!isOpen)
                continue;
            subscribe(panel);
            while (!stop || !hasAll(*this)) {
                const auto frame = panel.receive(2'000);
                if (!frame) {
                    idle += stop ? 1 : 0;
                    break;
                }
                if (const auto *delivery = std::get_if<Delivery>(&frame->message))
                    take(*delivery, panel);
                else if (const auto *answer = std::get_if<wire::Subscribed>(&frame->message))
                    resets += static_cast<int>(std::count_if(
                        answer->results.begin(), answer->results.end(), [](const auto &one) {
                            return one.outcome == wire::SubscribeOutcome::Reset;
                        }));
                else if (std::holds_alternative<wire::Reset>(frame->message))
                    ++resets;
            }
        }
    }
};

} // namespace

TEST_CASE("nodes and hubs that die in turn lose nothing, and give nothing twice")
{
    ScratchFolder folder;
    const std::string key = folder.file("log.key");
    std::ofstream(key) << std::string(96, 'a');
    ::chmod(key.c_str(), S_IRUSR | S_IWUSR);
    NatsServers engine(3);
    std::string urls;
    for (const std::string &url : engine.urls())
        urls += (urls.empty() ? "" : ",") + url;
    Hubs hubs({"--engine", urls, "--key-file", key, "--set", "engineReplicas=3"});
    hubs.start(0);
    hubs.start(1);
    REQUIRE(hubs.failedStarts() == 0);

    std::atomic<bool> stop = false;
    std::atomic<bool> isQuiet = false; // nothing more is sent
    std::atomic<int> refused = 0;
    std::vector<std::vector<std::string>> taken(customersOfAll + devicesOfAll);
    std::vector<std::thread> senders;
    Follower followers[2];
    for (int i = 0; i < customersOfAll; ++i)
        senders.emplace_back(
            [&, i] { publish(hubs, i, stop, taken[static_cast<std::size_t>(i)]); });
    for (int i = 0; i < devicesOfAll; ++i)
        senders.emplace_back([&, i] {
            sendOutbox(hubs, i, stop, taken[static_cast<std::size_t>(customersOfAll + i)], refused);
        });
    const auto hasAll = [&](const Follower &one) {
        for (const auto &list : taken) {
            if (list.empty())
                continue;
            const std::string stream = list.front().substr(0, list.front().find('-'));
            const auto found = one.seen.find(stream);
            if (found == one.seen.end() || found->second.size() < list.size())
                return false;
        }
        return true;
    };
    std::vector<std::thread> readers;
    for (std::size_t i = 0; i < 2; ++i) {
        for (int c = 0; c < customersOfAll; ++c)
            followers[i].follow(StreamId{StreamKind::Customer, customerOf(c)});
        for (int d = 0; d < devicesOfAll; ++d)
            followers[i].follow(StreamId{StreamKind::Customer, "d" + std::to_string(d)});
        readers.emplace_back([&, i] { followers[i].run(hubs, i, isQuiet, hasAll); });
    }

    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(chaosSeconds());
    SeededRandom random(1);
    int kills = 0;
    for (std::size_t round = 0; std::chrono::steady_clock::now() < until; ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1'500 + random.below(1'500)));
        const std::size_t node = random.below(3);
        const std::size_t hub = round / 4 % 2;
        const bool isCut = round % 4 == 3; // its network, rather than the node
        const bool killsNode = !isCut && round % 4 != 1;
        const bool killsHub = !isCut && round % 4 != 0;
        if (killsNode)
            engine.kill(node);
        if (killsHub)
            hubs.kill(hub);
        if (isCut)
            engine.freeze(node);
        ++kills;
        std::this_thread::sleep_for(std::chrono::milliseconds(isCut ? 4'000 : 300));
        if (isCut)
            engine.thaw(node);
        if (killsNode)
            engine.start(node);
        if (killsHub)
            hubs.start(hub);
        // Two nodes of three have to be there, or nothing is promised.
        bool isReady = false;
        for (int i = 0; i < readyTries && !isReady; ++i)
            isReady = engine.waitUntilReady();
        CHECK(isReady);
        if (!isReady)
            break;
    }
    stop = true;
    for (std::thread &one : senders)
        one.join();
    isQuiet = true;
    for (std::thread &one : readers)
        one.join();

    std::size_t acknowledged = 0;
    for (const auto &list : taken) {
        REQUIRE_FALSE(list.empty());
        acknowledged += list.size();
        const std::string stream = list.front().substr(0, list.front().find('-'));
        for (const Follower &one : followers)
            CHECK(one.seen.at(stream) == list);
    }
    // And the log itself says so, at both hubs.
    for (std::size_t i = 0; i < 2; ++i) {
        Follower fromStart;
        for (const auto &[stream, at] : followers[0].positions)
            fromStart.follow(stream);
        fromStart.run(hubs, i, isQuiet, hasAll);
        for (const auto &list : taken)
            CHECK(fromStart.seen[list.front().substr(0, list.front().find('-'))] == list);
    }
    CHECK(hubs.saidOf("engine_put_back") == 0);
    for (const Follower &one : followers) {
        CHECK(one.holes == 0);
        CHECK(one.resets == 0);
    }
    CHECK(refused == 0);
    CHECK(hubs.failedStarts() == 0);
    WARN(kills << " times something was killed or cut off, " << acknowledged << " acknowledged");
}
