// Posts events one by one at a steady rate, as many publishers do: some connections with one event
// under way on each, so that an answer that waits for the disk holds up nobody else.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bench/hub/bytestream.h"

namespace sidelight::bench
{

// What a publisher says to a server.
class Posting
{
public:
    virtual ~Posting() = default;
    // Said once, and answered, before the first event; empty: nothing. Connections are counted from
    // 0.
    [[nodiscard]] virtual std::string greeting(std::size_t) const { return {}; }
    [[nodiscard]] virtual std::string request(std::string_view event,
                                              std::size_t connection) const = 0;
    // The status of the answer when all of it is there; it is taken out.
    [[nodiscard]] virtual std::optional<int> answered(std::string &input) const = 0;
};

// POST /v1/events of the hub.
class HttpPosting final : public Posting
{
public:
    // `batches`: each body is a list of events.
    explicit HttpPosting(const std::string &token, bool batches = false);
    [[nodiscard]] std::string request(std::string_view event, std::size_t) const override;
    [[nodiscard]] std::optional<int> answered(std::string &input) const override;

private:
    std::string m_head;
};

class Poster
{
public:
    static constexpr std::size_t usualConnections = 12;
    static constexpr double atOnce = 1e12; // a second: as fast as answers come

    struct Target {
        int port = 0;
        std::string token;
        bool batches = false;                        // each body is a list of events
        std::size_t connections = usualConnections;  // event n goes over connection n % connections
        const TlsClient *tls = nullptr;              // outlives the poster; null: plain
        std::shared_ptr<const Posting> posting = {}; // empty: to the hub
        std::vector<int> otherPorts = {};            // of servers beside it, by turns
    };
    // All are called by post(), on its thread: `posting(n)` right before the event is sent,
    // `answered(n)` when the server has it.
    Poster(Target target, std::function<std::string(std::int64_t)> eventOf,
           std::function<void(std::int64_t)> posting, std::function<void(std::int64_t)> answered);
    ~Poster();
    Poster(const Poster &) = delete;
    Poster &operator=(const Poster &) = delete;

    // Returns when all are answered, or nothing more may be sent: `isOver`, asked now and then.
    // How many were sent.
    std::int64_t post(std::int64_t first, std::int64_t count, double perSecond,
                      const std::function<bool()> &isOver = {});
    [[nodiscard]] std::int64_t refused() const { return m_refused; }

private:
    struct Line {
        ByteStream stream;
        std::int64_t next = 0; // which event is its next
        std::string prepared;  // the same, as it is sent
        bool isWaiting = false;
    };
    struct Stretch {
        std::int64_t first = 0;
        std::int64_t count = 0;
        double perSecond = 0;
        std::int64_t startNs = 0;
        std::int64_t sent = 0;
        std::int64_t answered = 0;
    };

    void connectAll();
    void prepare(std::size_t place, const Stretch &stretch);
    // Sends what is due; nanoseconds until the next one is.
    std::int64_t sendDue(Stretch &stretch);
    void wait(std::int64_t ns, Stretch *stretch);
    void take(Line &line, Stretch *stretch);
    void finish(Line &line, int status, Stretch *stretch);

    Target m_target;
    std::function<std::string(std::int64_t)> m_eventOf;
    std::function<void(std::int64_t)> m_posting;
    std::function<void(std::int64_t)> m_answered;
    int m_epoll;
    std::vector<Line> m_lines;
    std::atomic<std::int64_t> m_refused{0};
};

[[nodiscard]] std::int64_t nowNs(); // monotonic

} // namespace sidelight::bench
