// Many panels on one thread (epoll), and what their deliveries tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <queue>
#include <string>
#include <utility>
#include <vector>

#include "bench/hub/panelpeer.h"

namespace sidelight::bench
{

class Swarm
{
public:
    struct Target {
        int port = 0;
        const TlsClient *tls = nullptr;   // null: plain
        std::vector<int> otherPorts = {}; // of servers beside it: each customer's panels take turns
    };
    // Panel i follows customer i % customers. The dialect, and what TLS is made of, outlive it.
    Swarm(Target target, const Dialect &dialect, std::size_t panels, std::size_t customers);
    ~Swarm();
    Swarm(const Swarm &) = delete;
    Swarm &operator=(const Swarm &) = delete;

    // Called on the swarm's thread for each delivery.
    void onArrived(PanelPeer::Arrived arrived) { m_arrived = std::move(arrived); }
    // Connects those that are not, from their positions, a limited number at a time so that the
    // listener's queue is not what is measured. False when not all follow within the patience.
    bool connectAll(double patienceSeconds);
    // Every socket is closed without a word, as when a network goes.
    void dropAll();
    // Takes nothing more off the server's hands.
    void stopReading(std::size_t panel);
    // Lets the panels work until `isOver` says so, asked every few milliseconds.
    void run(const std::function<bool()> &isOver);

    [[nodiscard]] std::size_t size() const { return m_panels.size(); }
    [[nodiscard]] std::size_t live() const;
    [[nodiscard]] std::int64_t gaps() const;
    // Connections that ended from the server's side.
    [[nodiscard]] std::int64_t lost() const { return m_lost; }

private:
    void begin(std::size_t panel);
    void turn(int waitMs);
    void await(std::size_t panel);
    void acknowledge();

    Target m_target;
    int m_epoll = -1;
    std::vector<int> m_ports;
    std::size_t m_customers;
    std::vector<PanelPeer> m_panels;
    PanelPeer::Arrived m_arrived = [](std::int64_t) {};
    std::int64_t m_lost = 0;
    // Who has something to acknowledge, and when: a panel has a timer of its own for it.
    using Due = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::vector<bool> m_isAwaited; // in m_due
};

[[nodiscard]] std::string customerOf(std::int64_t n, std::size_t customers);

} // namespace sidelight::bench
