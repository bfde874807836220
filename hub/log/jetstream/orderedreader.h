// Takes a stream of the engine in, in order, each message once: an unfiltered push consumer that is
// made anew from the next message whenever one is missing, the engine falls silent or the
// connection was lost. Executor's thread.
#pragma once

#include "hub/log/jetstream/enginelink.h"

namespace sidelight::hub
{

class OrderedReader
{
public:
    using Handler = std::function<void(std::uint64_t sequence, EngineMessage message)>;
    enum class Bodies { With, Without };

    // The link outlives it.
    OrderedReader(EngineLink &link, std::string stream, Handler handler);
    ~OrderedReader();
    OrderedReader(const OrderedReader &) = delete;
    OrderedReader &operator=(const OrderedReader &) = delete;

    // From this message on; what was read before is left off.
    void start(std::uint64_t from, Bodies bodies);
    // Several times a second.
    void tick();
    void restart();
    // Until it is started again.
    void stop();
    // Each time, before it goes on where it was.
    void onRestart(std::function<void()> handler) { m_restarted = std::move(handler); }
    // Everything that was in the stream at start was handed over, as the node says that is read.
    [[nodiscard]] bool caughtUp() const { return m_caughtUp; }
    // Everything up to there, too, by who leads the stream.
    [[nodiscard]] bool hasCome(std::uint64_t newest) const
    {
        return m_caughtUp && last() >= newest;
    }
    // Nothing came for long, not even a heartbeat: nobody could be found who hands messages over.
    [[nodiscard]] bool isSilent() const;
    // The engine does not let us read it: it will not come, however long one waits.
    [[nodiscard]] const std::optional<LogError> &refusal() const { return m_refusal; }
    [[nodiscard]] Bodies bodies() const { return m_bodies; }
    // The sequence of the message that was handed over last; 0 = none.
    [[nodiscard]] std::uint64_t last() const { return m_next - 1; }

private:
    void make();
    void take(EngineMessage message);
    void control(const EngineMessage &message);
    void leave();

    EngineLink &m_link;
    const std::string m_stream;
    const Handler m_handler;
    std::function<void()> m_restarted;
    Bodies m_bodies = Bodies::With;
    std::string m_subject;     // of delivery; empty: no consumer
    std::uint64_t m_next = 1;  // of the stream
    std::uint64_t m_count = 0; // delivered by this consumer
    bool m_started = false;
    bool m_caughtUp = false;
    std::optional<LogError> m_refusal;
    std::chrono::steady_clock::time_point m_heard; // or asked
    std::chrono::steady_clock::time_point m_came;  // the last of what it said
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
