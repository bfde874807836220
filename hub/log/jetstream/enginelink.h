// The connection to the engine. What cnats says on threads of its own is handed over, in order, to
// the executor's thread, where every function is called and every answer is given. None but
// connect() and the destructor waits: what is said to the engine is queued, and what finds the
// queue full has no answer. Reconnects by itself, for ever; a node that answers nothing, because it
// is cut off from the others, say, is left for another one.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "hub/log/executor.h"
#include "hub/log/record.h"

namespace sidelight::hub
{

// Where the engine is, and who we are there.
struct EngineAccess {
    std::vector<std::string> servers; // "nats://127.0.0.1:4222"; "tls://…" for TLS
    std::string publicKey;            // an NKey, "U…"; empty: nobody in particular
    std::string seedFile;             // of its seed, mode 0600
    std::string caFile;               // whose certificates are believed; empty: the system's
    std::string name = "sidelight-hub";
    std::string inbox = "_INBOX";              // where answers come: below it
    std::chrono::milliseconds patience{7'000}; // with a node that serves nobody
    // Asked again and again by whoever waits here, on that thread: true, and nothing is waited for
    // any more. May be empty; where it is not, cnats is waited for by threads that can be left
    // alone.
    std::function<bool()> givesUp = {};
    [[nodiscard]] bool isGivenUp() const { return givesUp && givesUp(); }
};

// What came: of the headers only those that are read here.
struct EngineMessage {
    std::string subject;
    std::string reply;
    std::string facts; // header "Sidelight"
    std::string body;
    int status = 0;                 // of the engine itself: 100, 404, 408, 503…
    std::string stalled;            // to be answered, so that the engine goes on
    std::uint64_t sequence = 0;     // of a message that was asked for
    std::uint64_t lastConsumer = 0; // of a heartbeat
    std::uint64_t size = 0;         // of a body that was left out
};

struct EngineHeader {
    const char *name = "";
    std::string value;
};

class EngineLink
{
public:
    using Answer = std::function<void(LogResult<EngineMessage>)>;
    using Handler = std::function<void(EngineMessage)>;
    using Milliseconds = std::chrono::milliseconds;

    // Waits for the connection.
    [[nodiscard]] static LogResult<std::unique_ptr<EngineLink>> connect(const EngineAccess &access,
                                                                        Executor &executor);
    ~EngineLink();
    EngineLink(const EngineLink &) = delete;
    EngineLink &operator=(const EngineLink &) = delete;

    // Answered once; LogErrc::Io when nothing came in time, Forbidden when the engine does not let
    // us ask that. 503 = nobody there answers.
    void request(const std::string &subject, const std::string &body, Milliseconds patience,
                 Answer answer, const std::vector<EngineHeader> &headers = {});
    void publish(const std::string &subject, const std::string &body);
    // The subject that was made up for it; until unsubscribe().
    [[nodiscard]] std::string subscribe(Handler handler);
    void unsubscribe(const std::string &subject);

    // At the end of each batch of messages, and about ten times a second.
    void onBatch(std::function<void()> handler) { m_batch = std::move(handler); }
    // After the connection had been lost.
    void onReconnect(std::function<void()> handler) { m_reconnected = std::move(handler); }
    // Takes in what comes, on this thread, until the condition holds; false when it took too long.
    // For start, before the executor runs. False also once it is given up.
    [[nodiscard]] bool runUntil(const std::function<bool()> &holds, Milliseconds patience);

    // Whoever tries again asks before.
    [[nodiscard]] bool isGivenUp() const { return m_givesUp && m_givesUp(); }

    // Whoever asked says whether the engine did its part by that stream: kept something, or could.
    // Of each, since a node may reach the leader of one and not that of another.
    void served(const std::string &stream, bool isServed);
    // A stream did not serve us for some seconds, or there is no connection: it makes no sense to
    // wait.
    [[nodiscard]] bool isAway() const;

    [[nodiscard]] bool isConnected() const;
    // How often the connection was lost. What is asked afterwards may reach another engine.
    [[nodiscard]] std::uint64_t losses() const;
    [[nodiscard]] std::size_t maxPayload() const;

private:
    class Wire; // what cnats' threads share with ours
    struct Waiting {
        std::string subject;
        Answer answer;
        std::chrono::steady_clock::time_point until;
    };
    using Moment = std::chrono::steady_clock::time_point;
    explicit EngineLink(const EngineAccess &access)
        : m_patience(access.patience)
        , m_givesUp(access.givesUp)
    {
    }
    void drain();
    void take(std::uint64_t route, EngineMessage message);
    void takeRefusal(const std::string &sentence);
    void expire();
    void leaveWhoDoesNotServe(Moment now);
    void leave(Moment now);

    const Milliseconds m_patience;
    const std::function<bool()> m_givesUp;
    std::shared_ptr<Wire> m_wire;
    std::string m_inbox; // replies come to m_inbox.<number>
    std::uint64_t m_next = 0;
    std::unordered_map<std::uint64_t, Waiting> m_waiting;
    std::unordered_map<std::uint64_t, Handler> m_handlers; // by route
    std::unordered_map<std::string, std::uint64_t> m_routes;
    std::function<void()> m_batch;
    std::function<void()> m_reconnected;
    struct Unserved {
        Moment since;                   // by any node
        std::optional<Moment> sinceNow; // by this one
        Moment said;
    };
    std::map<std::string, Unserved> m_unserved; // by stream; empty: the connection was lost
    Moment m_left;                              // when a node was left last
};

} // namespace sidelight::hub
