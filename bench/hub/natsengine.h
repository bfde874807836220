// One node of NATS JetStream as a process: SIDELIGHT_NATS_SERVER, or nats-server.
#pragma once

#include <memory>
#include <string>

#include "bench/hub/childprocess.h"

namespace sidelight::bench
{

class NatsEngine
{
public:
    [[nodiscard]] static bool isInstalled();
    // Keeps its files in `folder`, and brings them to the disk as often as `sync` says ("2m",
    // "always"). Waits until it is up.
    NatsEngine(const std::string &folder, const std::string &sync);
    // False where it does not know that `sync`.
    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int panelPort() const { return m_panelPort; } // WebSockets, in plain
    [[nodiscard]] std::string url() const { return "nats://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] pid_t process() const { return m_child->id(); }
    // Of all subjects that begin so; false when it will not.
    [[nodiscard]] bool makeStream(const std::string &before) const;

private:
    int m_port;
    int m_panelPort;
    bool m_isUp = false;
    std::unique_ptr<ChildProcess> m_child;
};

} // namespace sidelight::bench
