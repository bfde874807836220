// A network that can be cut: takes connections on a port of its own and carries what is said to a
// port of this machine and back. While it holds, nothing goes on and nobody is told, as when a
// cable is out: what was under way comes when it heals. On a thread of its own.
#pragma once

#include <atomic>
#include <list>
#include <thread>
#include <vector>

#include <poll.h>

#include "tests/support/engine/relaypipe.h"

namespace sidelight::test
{

class Relay
{
public:
    // Throws when there is no port.
    explicit Relay(int target);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    [[nodiscard]] int port() const { return m_port; }

    enum class Way { Both, ToTarget, FromTarget };
    // Also for who connects meanwhile: they are connected, and hear nothing.
    void hold(Way way = Way::Both);
    // The target's ends are gone, as if it had been started anew, and nobody learns of it; who
    // connects from now on is served.
    void forget();
    // All that was held goes on; what was forgotten ends.
    void heal();

private:
    void run();
    void wake() const;
    void takeOrders();
    void take();
    [[nodiscard]] std::vector<pollfd> watched();

    const int m_target;
    int m_port = 0;
    int m_listening = -1;
    int m_wake[2] = {-1, -1};
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_holdsTo = false;
    std::atomic<bool> m_holdsFrom = false;
    std::atomic<bool> m_forget = false; // to be done
    std::atomic<bool> m_end = false;    // the same, of what was forgotten
    std::list<RelayPipe> m_pipes;       // the thread's
    std::thread m_thread;
};

} // namespace sidelight::test
