// Carries one panel's bytes: a WebSocket over an upgraded connection (Beast). Sets every limit
// before the first read, sends one frame a message, pings, and gives up on a peer that is silent
// or takes nothing off our hands. Network thread.
#pragma once

#include <memory>
#include <vector>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include "hub/http/upgrade.h"
#include "hub/ws/panelconnection.h"

namespace sidelight::hub
{

class PanelSocket;

// All open panels.
class PanelSockets
{
public:
    // The services outlive it; the executor is the network thread's.
    PanelSockets(PanelServices &services, boost::asio::any_io_executor executor);
    ~PanelSockets();
    // Takes the connection over; the upgrade is answered here.
    void take(Upgrade upgrade);
    // Tells every panel when to come back, then closes.
    void goAway();
    [[nodiscard]] std::size_t size() const { return m_sockets.size(); }

private:
    friend class PanelSocket;
    void tickLater();
    void tickSome();
    void remove(const PanelSocket &socket);

    PanelServices &m_services;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // for what Asio still holds
    boost::asio::steady_timer m_timer; // one for all: ten thousand of them are a load of their own
    std::vector<std::shared_ptr<PanelSocket>> m_sockets; // each knows its place
    std::size_t m_next = 0;                              // whose turn it is to be ticked
};

} // namespace sidelight::hub
