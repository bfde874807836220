// Whoever gives up waits no more for an engine that answers nothing, wherever it is asked.
#include <thread>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "hub/migration/engineleaving.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

// The engine is frozen when whoever waits looks for the time of this number whether to give up, and
// given up three looks later.
class FreezingEngine
{
public:
    explicit FreezingEngine(test::NatsServers &servers)
        : m_servers(servers)
    {
    }
    ~FreezingEngine() { m_servers.thaw(0); }
    FreezingEngine(const FreezingEngine &) = delete;
    FreezingEngine &operator=(const FreezingEngine &) = delete;

    [[nodiscard]] EngineAccess access()
    {
        EngineAccess access;
        access.servers = m_servers.urls();
        access.givesUp = [this] {
            if (++m_looks == m_freezeAt)
                m_servers.freeze(0);
            return m_looks >= m_freezeAt + 3;
        };
        return access;
    }
    // At every look there is, one after the other. `ask`: whether all was done.
    template<class Ask>
    void freezeEverywhere(Ask ask)
    {
        for (m_freezeAt = 1;; ++m_freezeAt) {
            INFO(m_freezeAt);
            m_looks = 0;
            const bool isDone = ask(access()); // ctest ends what takes too long
            m_servers.thaw(0);
            // What was given up may be carried out late, and come between the next one.
            if (isDone && m_looks < m_freezeAt)
                break;
        }
        CHECK(m_freezeAt > 3);
    }

private:
    test::NatsServers &m_servers;
    int m_freezeAt = 0;
    int m_looks = 0;
};

// A node that says who it is, and nothing more.
class GreetingNode
{
public:
    GreetingNode()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) == 0);
        REQUIRE(::listen(m_listening, 1) == 0);
        ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
        m_url = "nats://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        m_thread = std::thread([this] { greet(); });
    }
    ~GreetingNode()
    {
        m_thread.join();
        ::close(m_client);
        ::close(m_listening);
    }
    GreetingNode(const GreetingNode &) = delete;
    GreetingNode &operator=(const GreetingNode &) = delete;
    [[nodiscard]] const std::string &url() const { return m_url; }
    [[nodiscard]] bool hasGreeted() const { return m_hasGreeted; }

private:
    void greet()
    {
        m_client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        const std::string info = R"(INFO {"server_id":"x","version":"2.9.10","proto":1,)"
                                 R"("headers":true,"max_payload":1048576})"
                                 "\r\n";
        (void)::send(m_client, info.data(), info.size(), MSG_NOSIGNAL);
        // It has heard it when it says who it is itself.
        pollfd heard{m_client, POLLIN, 0};
        m_hasGreeted = ::poll(&heard, 1, -1) == 1;
    }
    int m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int m_client = -1;
    std::string m_url;
    std::atomic<bool> m_hasGreeted = false;
    std::thread m_thread;
};

// With a log of some records; nobody reads it any more.
struct FrozenRig {
    FrozenRig()
    {
        JetStreamLogOptions options = optionsWith({});
        options.access.servers = servers.urls();
        options.create = EngineLimits{1};
        auto log = JetStreamLog::open(executor, clock, random, options);
        REQUIRE(log);
        for (int i = 0; i < 20; ++i) {
            std::optional<LogResult<std::vector<Appended>>> answer;
            (*log)->append({eventFor({customerStream("anna")}, std::to_string(i))},
                           [&answer](auto appended) { answer = std::move(appended); });
            REQUIRE(executor.runUntil([&answer] { return answer.has_value(); }));
        }
    }
    static JetStreamLogOptions optionsWith(EngineAccess access)
    {
        JetStreamLogOptions options;
        options.access = std::move(access);
        options.secret.assign(32, 7);
        options.duplicateWindowMs = rigWindowMs;
        return options;
    }
    test::NatsServers servers{1};
    ManualClock clock{Timestamp{1'700'000'000'000}};
    SystemRandom random;
    WaitingExecutor executor;
};

} // namespace

TEST_CASE("a log that is being opened is given up wherever its engine falls silent")
{
    FrozenRig rig;
    FreezingEngine engine(rig.servers);
    engine.freezeEverywhere([&rig](EngineAccess access) {
        return JetStreamLog::open(rig.executor, rig.clock, rig.random,
                                  FrozenRig::optionsWith(std::move(access)))
            .has_value();
    });
}

TEST_CASE("what is said to an engine that falls silent is given up")
{
    FrozenRig rig;
    FreezingEngine engine(rig.servers);
    int number = 0;
    engine.freezeEverywhere([&number](EngineAccess access) {
        return changeStanding({std::move(access), {}},
                              [&number](EngineStanding &standing) -> Result<void, std::string> {
                                  standing.move = std::to_string(++number);
                                  return {};
                              })
            .has_value();
    });
    engine.freezeEverywhere([](EngineAccess access) {
        return figuresOf({std::move(access), {}}).has_value();
    });
}

TEST_CASE("a connection whose node falls silent in the middle of its greeting is given up")
{
    const GreetingNode node;
    WaitingExecutor executor;
    EngineAccess access;
    access.servers = {node.url()};
    access.givesUp = [&node] { return node.hasGreeted(); };
    CHECK_FALSE(EngineLink::connect(access, executor)); // ctest ends what takes too long
}
