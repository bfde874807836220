#include "tests/integration/hub/hubpair.h"

namespace sidelight::test
{

HubPair::HubPair(const std::vector<std::string> &first, const std::vector<std::string> &second)
    : m_hubs{std::make_unique<HubProcess>(std::string(), first),
             std::make_unique<HubProcess>(std::string(), second)}
{
}

void HubPair::start(std::size_t which)
{
    // Nobody is sent there before it is up, and the other one serves meanwhile.
    const bool isUp = m_hubs[which]->start();
    m_failedStarts += isUp ? 0 : 1;
    serve(which, isUp);
}

void HubPair::kill(std::size_t which)
{
    serve(which, false);
    m_hubs[which]->kill();
}

int HubPair::stop(std::size_t which)
{
    serve(which, false);
    return m_hubs[which]->stop();
}

void HubPair::serve(std::size_t which, bool serves)
{
    const std::lock_guard lock(m_mutex);
    m_serves[which] = serves;
}

int HubPair::saidOf(const std::string &what) const
{
    int said = 0;
    for (const auto &hub : m_hubs)
        said += hub->errors().find(what) == std::string::npos ? 0 : 1;
    return said;
}

} // namespace sidelight::test
