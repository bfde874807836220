// The bodies of records: the newest ones from memory, so that panels that come back at once cost
// nothing, the others from this hub's own copy, or from the engine, each by its sequence.
// Executor's thread.
#pragma once

#include <chrono>
#include <deque>
#include <map>

#include "hub/log/jetstream/bodycopy.h"
#include "hub/log/jetstream/engineapi.h"

namespace sidelight::hub
{

class EngineBodies
{
public:
    using Bodies = std::vector<Body>; // null where there is none any more
    using Done = std::function<void(LogResult<Bodies>)>;

    // The link and the copy outlive it.
    // `isTheirs`: whether a message with these facts is what is wanted at the offset: when the
    // engine was put back, somebody else's may stand there, and is not given out.
    using Check = std::function<bool(Offset offset, const std::string &facts)>;
    EngineBodies(EngineLink &link, BodyCopy &copy, std::string stream, std::size_t keptBytes,
                 Check isTheirs);
    ~EngineBodies() { *m_alive = false; }
    EngineBodies(const EngineBodies &) = delete;
    EngineBodies &operator=(const EngineBodies &) = delete;

    void keep(Offset offset, Body body);
    void forget(Offset offset);
    void forgetBetween(Offset after, Offset upTo); // that one, too
    // Something else may stand at every offset now: what is asked for already fails.
    void clear();
    // Answered at once when all of them are here.
    void fetch(const std::vector<Offset> &offsets, Done done);
    // Asks again for what the asked node did not have yet, and the engine for what a disk keeps
    // back.
    void tick();

    [[nodiscard]] std::uint64_t fetched() const { return m_fetched; }

private:
    struct Fetch {
        Bodies bodies;
        std::size_t open = 0;
        std::uint64_t turn = 0;
        std::optional<LogError> error;
        Done done;
    };
    struct Ask {
        std::shared_ptr<Fetch> fetch;
        std::size_t place = 0;
        Offset offset;
        int tries = 0;
    };
    void ask(Ask ask);
    void readCopy(std::vector<Ask> asks);
    void copyRead(std::uint64_t reading, const std::vector<Body> &bodies);
    void answered(Ask ask, const LogResult<EngineMessage> &message);
    static void finish(const std::shared_ptr<Fetch> &fetch);

    EngineLink &m_link;
    BodyCopy &m_copy;
    const std::string m_subject;
    const std::size_t m_most;
    const Check m_isTheirs;
    std::size_t m_bytes = 0;
    std::deque<std::pair<Offset, Body>> m_ring; // rising
    std::vector<Ask> m_again;
    struct Reading {
        std::vector<Ask> asks; // of one fetch
        std::chrono::steady_clock::time_point due;
    };
    std::map<std::uint64_t, Reading> m_readings; // of the copy
    std::uint64_t m_lastReading = 0;
    std::uint64_t m_turn = 0; // what was asked in a former one is void
    std::uint64_t m_fetched = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
