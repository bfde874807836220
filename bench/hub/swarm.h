// Many panels on one thread (epoll), and what their deliveries tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "bench/hub/panelpeer.h"

namespace sidelight::bench
{

class Swarm
{
public:
    // Panel i follows customer i % customers.
    Swarm(int port, std::string token, std::size_t panels, std::size_t customers);
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
    // The last `count` panels.
    void stopReading(std::size_t count);
    // Lets the panels work until `isOver` says so, asked every few milliseconds.
    void run(const std::function<bool()> &isOver);

    [[nodiscard]] std::size_t live() const;
    [[nodiscard]] std::int64_t gaps() const;
    // Connections that ended from the hub's side.
    [[nodiscard]] std::int64_t lost() const { return m_lost; }

private:
    void begin(std::size_t panel);
    void turn(int waitMs);
    void watch(std::size_t panel, int operation);

    int m_port;
    std::string m_token;
    int m_epoll = -1;
    std::vector<PanelPeer> m_panels;
    std::vector<bool> m_waitsToWrite;
    PanelPeer::Arrived m_arrived = [](std::int64_t) {};
    std::int64_t m_lost = 0;
};

[[nodiscard]] std::string customerOf(std::int64_t n, std::size_t customers);

} // namespace sidelight::bench
