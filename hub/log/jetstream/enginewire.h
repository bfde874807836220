// What cnats' threads share with the executor's: a queue of what came, and one of what is to be
// said. cnats holds its lock for seconds while it reconnects, so the executor's thread never calls
// it: a thread of its own does, in order. Everything of C is in here.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <nats/nats.h>

#include "hub/log/jetstream/enginelink.h"
#include "hub/log/jobqueue.h"

namespace sidelight::hub
{

// A connection's closure; freed when it is closed.
struct OneConnection {
    std::shared_ptr<void> wire;
    std::uint64_t generation = 0;
};

class EngineLink::Wire : public std::enable_shared_from_this<EngineLink::Wire>
{
public:
    enum class Kind { Message, Tick, Reconnected, Refused }; // Refused: a sentence
    struct Came {
        Kind kind = Kind::Message;
        std::uint64_t route = 0;
        EngineMessage message;
    };
    static constexpr std::uint64_t replies = 0; // the route of answers

    using Moment = std::chrono::steady_clock::time_point;
    struct Letter {
        std::string subject;
        std::string reply;
        std::string body;
        std::vector<EngineHeader> headers;
        Moment until; // of no use afterwards
    };
    static constexpr std::size_t mostLetters = 16'384;
    static constexpr std::size_t mostLetterBytes = std::size_t{32} * 1024 * 1024;

    explicit Wire(Executor &executor)
        : m_executor(&executor)
    {
    }
    ~Wire();

    // Waits, as nothing else here does. `inbox`: a subject whose messages come as answers.
    [[nodiscard]] LogResult<void> connect(const EngineAccess &access, const std::string &inbox);
    // The three are done later, in the order of the calls.
    void subscribe(const std::string &subject, std::uint64_t route);
    void unsubscribe(std::uint64_t route);
    // For another node.
    void leave();
    // False: too much waits already.
    [[nodiscard]] bool publish(Letter letter);
    // Nothing is handed over afterwards. Waits for cnats.
    void close();
    // The same, but does not wait for long once it is given up.
    void closeOrGiveUp();

    [[nodiscard]] std::deque<Came> take();
    // Until something is there, or that long.
    void wait(Milliseconds most);
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    // Nobody tries to connect any more: leave() does.
    [[nodiscard]] bool isGivenUp() const { return m_isGivenUp; }
    [[nodiscard]] std::uint64_t losses() const { return m_losses; }
    [[nodiscard]] std::size_t maxPayload() const { return m_maxPayload; }
    EngineLink *link = nullptr; // executor's thread

private:
    struct Order {
        enum class Kind { Publish, Subscribe, Unsubscribe, Leave };
        Kind kind = Kind::Publish;
        std::uint64_t route = 0;
        Letter letter; // of a subscription the subject
    };
    // On a thread that is left alone when it is enough: cnats cannot be told to stop, and where a
    // node falls silent while a connection is opened, it may never do. False: left; `ifLeft` is
    // done when it has ended all the same.
    bool doAside(const std::function<void()> &work, const std::function<void()> &ifLeft,
                 const std::function<bool()> &isEnough);
    [[nodiscard]] natsStatus openOrGiveUp();
    void fallSilent();
    void push(Came came);
    void tick();
    void work();
    void carryOut(const Order &order);
    void send(const Letter &letter);
    [[nodiscard]] natsStatus open(const std::vector<std::string> &servers, bool inBackground);
    [[nodiscard]] bool listen(const std::string &subject, std::uint64_t route);
    void endSubscription(std::uint64_t route);
    void endSubscriptions();
    void goElsewhere();
    [[nodiscard]] std::vector<std::string> serversFromHere() const;
    static void message(natsConnection *, natsSubscription *, natsMsg *msg, void *closure);
    static void disconnected(natsConnection *, void *closure);
    static void reconnected(natsConnection *connection, void *closure);
    static void closed(natsConnection *, void *closure);
    static void failed(natsConnection *connection, natsSubscription *, natsStatus status,
                       void *closure);

    std::mutex m_mutex; // guards the four below
    std::condition_variable m_filled;
    std::deque<Came> m_came;
    Executor *m_executor;
    bool m_posted = false;
    EngineAccess m_access;
    // The three are the worker's.
    natsConnection *m_connection = nullptr;
    std::unordered_map<std::uint64_t, natsSubscription *> m_subscriptions;
    std::unordered_map<std::uint64_t, std::string> m_subjects; // of the same
    std::atomic<std::uint64_t> m_generation = 0;               // of connections
    JobQueue<Order> m_orders;
    std::atomic<std::size_t> m_letters = 0; // that wait
    std::atomic<std::size_t> m_letterBytes = 0;
    std::atomic<bool> m_isConnected = false;
    std::atomic<bool> m_isGivenUp = false;
    std::atomic<std::uint64_t> m_losses = 0; // of the connection
    std::atomic<std::size_t> m_maxPayload = 0;
    std::atomic<bool> m_isClosing = false;
    bool m_isAbandoned = false; // while it was opened: all of it is that thread's
    std::thread m_ticker;
    std::thread m_worker;
};

} // namespace sidelight::hub
