// The hub as a process.
#pragma once

#include <string>
#include <vector>

#include "bench/hub/childprocess.h"

namespace sidelight::bench
{

// A hub with TLS and real sign-in, in a folder of its own: a certificate and a key made for it, an
// agent who may look any customer up, a publisher of everything.
struct SecureHub {
    std::string configFile;
    std::string publisherToken;
    std::string agentToken;
};
[[nodiscard]] SecureHub makeSecureHub(const std::string &folder);
// So many hubs, in plain, with one log in an engine that keeps it once, and the same two tokens.
[[nodiscard]] std::vector<SecureHub> makeFleet(const std::string &folder, const std::string &engine,
                                               std::size_t hubs);

// Makes a fleet's log in its engine; what the program said.
std::string initEngine(const SecureHub &oneOfThem);

class HubProcess
{
public:
    // The program is SIDELIGHT_HUB, or sidelight-hub beside our own folder. Ends ours with a
    // sentence when it does not start.
    // `more`: further words of its command line.
    explicit HubProcess(const std::string &dataFolder, const std::vector<std::string> &more = {});
    explicit HubProcess(const SecureHub &secure, const std::vector<std::string> &more = {});

    [[nodiscard]] pid_t process() const { return m_child.id(); }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] const std::string &publisherToken() const { return m_publisher; }
    [[nodiscard]] const std::string &agentToken() const { return m_agent; }

private:
    void waitUntilItListens();

    ChildProcess m_child;
    int m_port = 0;
    std::string m_publisher;
    std::string m_agent;
};

} // namespace sidelight::bench
