// Whoever gives up waits no more for an engine that answers nothing, wherever it is asked.
#include "hub/migration/engineleaving.h"
#include "tests/support/engine/greetingnode.h"
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
    const test::GreetingNode node;
    WaitingExecutor executor;
    EngineAccess access;
    access.servers = {node.url()};
    access.givesUp = [&node] { return node.hasGreeted(); };
    CHECK_FALSE(EngineLink::connect(access, executor)); // ctest ends what takes too long
}

TEST_CASE("a connection that was lost is closed though cnats tries to open it again for ever")
{
    const test::GreetingNode node(test::GreetingNode::LetsIn::Once);
    WaitingExecutor executor;
    EngineAccess access;
    access.servers = {node.url()};
    int looks = 0;
    // Given up only once it is being closed: whoever dropped it did so for another reason.
    access.givesUp = [&node, &looks] { return node.hasGreeted() && ++looks > 3; };
    auto link = EngineLink::connect(access, executor);
    REQUIRE(link);
    while (!node.hasGreeted()) // ctest ends what takes too long
        std::this_thread::yield();
    link->reset();
    CHECK(looks > 3);
}
