// Posts events one by one at a steady rate, as many publishers do: a few threads with a connection
// each, so that an answer that waits for the disk holds up nobody else.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace sidelight::bench
{

class Poster
{
public:
    static constexpr std::size_t threads = 12; // unless the target says otherwise

    struct Target {
        int port = 0;
        std::string token;
        bool batches = false;              // each body is a list of events
        std::size_t connections = threads; // event n goes over connection n % connections
    };
    // All are called on the posting threads: `posting(n)` right before the event is sent,
    // `answered(n)` when the hub has it on disk.
    Poster(Target target, std::function<std::string(std::int64_t)> eventOf,
           std::function<void(std::int64_t)> posting, std::function<void(std::int64_t)> answered);
    ~Poster();

    // Returns when all are answered.
    void post(std::int64_t first, std::int64_t count, double perSecond);
    [[nodiscard]] std::int64_t refused() const { return m_refused; }

private:
    void work(std::size_t thread, std::int64_t first, std::int64_t count, double perSecond,
              std::int64_t startNs);
    [[nodiscard]] int connectToHub() const;
    // The status of the answer; 0 when the connection was lost.
    [[nodiscard]] int request(int socket, const std::string &body) const;

    Target m_target;
    std::function<std::string(std::int64_t)> m_eventOf;
    std::function<void(std::int64_t)> m_posting;
    std::function<void(std::int64_t)> m_answered;
    std::vector<int> m_sockets;
    std::atomic<std::int64_t> m_refused{0};
};

[[nodiscard]] std::int64_t nowNs(); // monotonic

} // namespace sidelight::bench
