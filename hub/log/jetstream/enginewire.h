// What cnats' threads share with the executor's: a queue of what came. Everything of C is in here.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <nats/nats.h>

#include "hub/log/jetstream/enginelink.h"

namespace sidelight::hub
{

class EngineLink::Wire : public std::enable_shared_from_this<EngineLink::Wire>
{
public:
    enum class Kind { Message, Tick, Reconnected };
    struct Came {
        Kind kind = Kind::Message;
        std::uint64_t route = 0;
        EngineMessage message;
    };
    static constexpr std::uint64_t replies = 0; // the route of answers

    explicit Wire(Executor &executor)
        : m_executor(&executor)
    {
    }
    ~Wire();

    [[nodiscard]] LogResult<void> connect(const EngineAccess &access);
    [[nodiscard]] bool subscribe(const std::string &subject, std::uint64_t route);
    void unsubscribe(std::uint64_t route);
    [[nodiscard]] bool publish(const std::string &subject, const std::string &reply,
                               const std::string &body, const std::vector<EngineHeader> &headers);
    // Nothing is handed over afterwards.
    void close();

    [[nodiscard]] std::deque<Came> take();
    // Until something is there, or that long.
    void wait(Milliseconds most);
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] std::size_t maxPayload() const;
    EngineLink *link = nullptr; // executor's thread

private:
    void push(Came came);
    void tick();
    static void message(natsConnection *, natsSubscription *, natsMsg *msg, void *closure);
    static void reconnected(natsConnection *, void *closure);
    static void closed(natsConnection *, void *closure);
    static void failed(natsConnection *, natsSubscription *, natsStatus, void *) {}

    std::mutex m_mutex; // guards the four below
    std::condition_variable m_filled;
    std::deque<Came> m_came;
    Executor *m_executor;
    bool m_posted = false;
    natsConnection *m_connection = nullptr;
    std::unordered_map<std::uint64_t, natsSubscription *> m_subscriptions; // executor's thread
    std::thread m_ticker;
};

} // namespace sidelight::hub
