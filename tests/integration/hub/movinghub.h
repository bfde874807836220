// A hub with real sign-in whose log is moved, somebody who publishes without a pause, and what is
// looked at afterwards.
#pragma once

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <thread>

#include "core/base/random.h"
#include "tests/integration/ctl/ctlrun.h"
#include "tests/integration/hub/signedhub.h"

namespace sidelight::test
{

inline constexpr std::uint64_t batchOf = 500;
inline constexpr std::uint64_t customers = 100; // "c0" to "c99"

inline std::uint64_t numberFrom(const char *name, std::uint64_t otherwise)
{
    const char *text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

inline std::string happened(std::uint64_t number, const std::string &customer)
{
    return R"({"specversion":"1.0","id":"n)" + std::to_string(number) +
           R"(","source":"/test","type":"test.happened","subject":")" + customer +
           R"(","data":{"text":"one of many"}})";
}

struct MovingHub {
    explicit MovingHub(const std::string &moveTo, const std::string &engine = "embedded",
                       const std::string &more = {})
        : rig(membersOf(moveTo, engine, more))
    {
    }
    static std::string membersOf(const std::string &moveTo, const std::string &engine,
                                 const std::string &more = {})
    {
        return (moveTo.empty() ? std::string() : R"("moveTo":")" + moveTo + R"(",)") +
               R"("engine":")" + engine +
               R"(","acceptEngineRisk":true,"requestsPerSecond":100000,"requestBurst":100000,)" +
               more;
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
    // How often it was told to come again, because the log moves.
    [[nodiscard]] std::uint64_t later() const { return m_later; }
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
        while (!m_stops) {
            const Answer answer = hub.request("POST", "/v1/events", hub.rig.publisher(),
                                              happened(1'000'000'000 + m_last + 1, "anna"),
                                              "application/cloudevents+json");
            if (answer.status == 503 && answer.body.find("log_moves") != std::string::npos)
                ++m_later;
            if (answer.status == 202)
                ++m_last;
            else
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    std::atomic<bool> m_stops = false;
    std::uint64_t m_last = 0;
    std::atomic<std::uint64_t> m_later = 0;
    std::thread m_thread;
};

inline void load(MovingHub &hub, std::uint64_t count)
{
    for (std::uint64_t from = 0; from < count; from += batchOf) {
        std::string batch = "[";
        for (std::uint64_t i = from; i < from + batchOf; ++i)
            batch += (i > from ? "," : "") + happened(i, "c" + std::to_string(i % customers));
        const Answer answer = hub.request("POST", "/v1/events", hub.rig.publisher(), batch + "]",
                                          "application/cloudevents-batch+json");
        INFO(answer.body.substr(0, 300));
        REQUIRE(answer.status == 202);
    }
}

// Killed three times while it is copied, at random places.
inline void killOnTheWay(MovingHub &hub, std::uint64_t records, Random &random)
{
    for (std::uint64_t kill = 1; kill <= 3; ++kill) {
        const std::uint64_t place = (records * kill / 4) - random.below(records / 8 + 1);
        while (hub.figure("copied") < place && hub.figure("compared") == 0) // ctest ends it
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        hub.restart();
    }
}

inline Outcome ctl(MovingHub &hub, const ScratchFolder &folder, const std::string &arguments)
{
    replaceFile(folder.file("token"), hub.rig.token("root", "admin"));
    return runCtl("engine migrate --hub http://" + hub.rig.hub.host + ":" + hub.rig.hub.port +
                  " --token-file " + folder.file("token") + " " + arguments);
}

// Everything of the customer in its order, each once.
inline std::vector<std::string> idsOf(MovingHub &hub, const std::string &customer)
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

inline void checkAnna(MovingHub &hub, std::uint64_t acknowledged)
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

inline std::string placeIn(const MovingHub &hub)
{
    return contentsOf(hub.rig.hub.data() + "/log.place.json");
}

inline void setUpEngineAt(const std::string &url)
{
    const std::string command = std::string(HUB_PROGRAM) + " engine init --engine " + url +
                                " --set engineReplicas=1 > /dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
}

// What a hub says that is started with this configuration, and ends at once.
inline std::string refusalWith(const std::string &data, const std::string &engine)
{
    std::vector<std::string> arguments;
    if (!engine.empty())
        arguments = {"--engine", engine};
    HubProcess hub(data, arguments);
    if (hub.start())
        return "it started";
    return hub.errors();
}

// One run of sidelight-hub that ends by itself.
inline Outcome hubRun(const std::string &arguments)
{
    Outcome outcome;
    std::FILE *pipe = popen((HUB_PROGRAM " " + arguments + " 2>&1").c_str(), "r");
    if (!pipe)
        return outcome;
    std::array<char, 4096> chunk{};
    while (const std::size_t got = fread(chunk.data(), 1, chunk.size(), pipe))
        outcome.output.append(chunk.data(), got);
    outcome.code = WEXITSTATUS(pclose(pipe));
    return outcome;
}

// The members of hubs on one log in an engine: one key, a name each.
inline std::string keyedNode(const ScratchFolder &folder, const std::string &node)
{
    const std::string file = folder.file("log.key");
    if (!std::filesystem::exists(file)) {
        replaceFile(file, std::string(96, 'a'));
        std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                               std::filesystem::perms::owner_write);
    }
    return R"("keyFile":")" + file + R"(","node":")" + node + R"(",)";
}

} // namespace sidelight::test
