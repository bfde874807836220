// Sockets that send a request a byte at a time and never end it (slowloris).
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace sidelight::bench
{

class StuckSenders
{
public:
    StuckSenders(int port, std::size_t count);
    ~StuckSenders();
    StuckSenders(const StuckSenders &) = delete;
    StuckSenders &operator=(const StuckSenders &) = delete;

private:
    [[nodiscard]] int connected() const;
    void drip();

    int m_port;
    std::vector<int> m_sockets;
    std::thread m_thread;
    std::atomic<bool> m_isOver{false};
};

} // namespace sidelight::bench
