// The real hub in --dev mode, on a free port, as a process of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace sidelight::bench
{

class HubProcess
{
public:
    // The program is SIDELIGHT_HUB, or sidelight-hub beside our own folder. Ends ours with a
    // sentence when it does not start.
    // `more`: further words of its command line.
    explicit HubProcess(const std::string &dataFolder, const std::vector<std::string> &more = {});
    ~HubProcess();
    HubProcess(const HubProcess &) = delete;
    HubProcess &operator=(const HubProcess &) = delete;

    [[nodiscard]] pid_t process() const { return m_process; }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] const std::string &publisherToken() const { return m_publisher; }
    [[nodiscard]] const std::string &agentToken() const { return m_agent; }

private:
    pid_t m_process = -1;
    int m_output = -1;
    int m_port = 0;
    std::string m_publisher;
    std::string m_agent;
};

} // namespace sidelight::bench
