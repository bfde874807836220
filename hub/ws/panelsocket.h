// Carries one panel's bytes: a WebSocket over an upgraded connection (Beast). Sets every limit
// before the first read, sends one frame a message, pings, and gives up on a peer that is silent
// or takes nothing off our hands. Network thread.
#pragma once

#include <memory>
#include <set>

#include "hub/http/upgrade.h"
#include "hub/ws/panelconnection.h"

namespace sidelight::hub
{

class PanelSocket;

// All open panels.
class PanelSockets
{
public:
    explicit PanelSockets(PanelServices &services)
        : m_services(services)
    {
    }
    ~PanelSockets();
    // Takes the connection over; the upgrade is answered here.
    void take(Upgrade upgrade);
    // Tells every panel when to come back, then closes.
    void goAway();
    [[nodiscard]] std::size_t size() const { return m_sockets.size(); }

private:
    friend class PanelSocket;
    PanelServices &m_services;
    std::set<std::shared_ptr<PanelSocket>> m_sockets;
};

} // namespace sidelight::hub
