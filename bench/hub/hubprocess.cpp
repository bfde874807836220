#include "bench/hub/hubprocess.h"

#include <cstdio>
#include <cstdlib>

namespace sidelight::bench
{

namespace
{

std::string hubProgram()
{
    const char *named = std::getenv("SIDELIGHT_HUB");
    return named ? named : builtProgram("bin", "sidelight-hub");
}

std::string between(const std::string &text, const std::string &before, char end)
{
    const auto at = text.find(before);
    if (at == std::string::npos)
        return {};
    const auto start = at + before.size();
    return text.substr(start, text.find(end, start) - start);
}

std::vector<std::string> words(const std::vector<std::string> &hubs)
{
    // Before others, as its unit has it; where we may not, nice says so and goes on without.
    std::vector<std::string> all{"nice", "-n", "-10", hubProgram()};
    all.insert(all.end(), hubs.begin(), hubs.end());
    return all;
}

std::vector<std::string> forTrial(const std::string &dataFolder,
                                  const std::vector<std::string> &more)
{
    std::vector<std::string> all{"--dev", "--listen", "127.0.0.1:0", "--data", dataFolder};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

std::vector<std::string> configured(const SecureHub &secure, const std::vector<std::string> &more)
{
    std::vector<std::string> all{"--config", secure.configFile};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

std::string initEngine(const SecureHub &oneOfThem)
{
    ChildProcess init({hubProgram(), "engine", "init", "--config", oneOfThem.configFile},
                      oneOfThem.configFile + ".errors");
    std::string all;
    for (std::string said = init.said(); !said.empty(); said = init.said())
        all = said;
    return all;
}

HubProcess::HubProcess(const std::string &dataFolder, const std::vector<std::string> &more)
    : m_child(words(forTrial(dataFolder, more)), dataFolder + ".errors")
{
    waitUntilItListens();
}

HubProcess::HubProcess(const SecureHub &secure, const std::vector<std::string> &more)
    : m_child(words(configured(secure, more)), secure.configFile + ".errors")
    , m_publisher(secure.publisherToken)
    , m_agent(secure.agentToken)
{
    waitUntilItListens();
}

void HubProcess::waitUntilItListens()
{
    while (m_port == 0 || m_agent.empty()) {
        const std::string said = m_child.said();
        if (said.empty()) {
            std::fprintf(stderr, "the hub did not start: %s\n", hubProgram().c_str());
            std::exit(1);
        }
        const std::string port = between(said, "listening on 127.0.0.1:", '\n');
        m_port = port.empty() ? 0 : std::atoi(port.c_str());
        if (const std::string publisher = between(said, "\"publisher\":\"", '"');
            !publisher.empty()) {
            m_publisher = publisher;
            m_agent = between(said, "\"agent\":\"", '"');
        }
    }
}

} // namespace sidelight::bench
