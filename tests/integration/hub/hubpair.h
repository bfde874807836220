// Two hubs on one log, and which of them serve now, as a load balancer would know. One thread
// starts and ends them, never both at once; with() is any thread's.
#pragma once

#include <memory>
#include <mutex>

#include "tests/integration/hub/hubprocess.h"

namespace sidelight::test
{

class HubPair
{
public:
    HubPair(const std::vector<std::string> &first, const std::vector<std::string> &second);

    void start(std::size_t which);
    void kill(std::size_t which);
    // As for an upgrade: nobody new comes, then SIGTERM. Its exit code.
    int stop(std::size_t which);
    // Whether anybody is sent there.
    void serve(std::size_t which, bool serves);
    // On one that serves, `first` rather than the other.
    template<class Use>
    auto with(std::size_t first, Use use)
    {
        const std::lock_guard lock(m_mutex);
        return use(*m_hubs[m_serves[first] ? first : 1 - first]);
    }
    // Of whoever starts and ends them.
    [[nodiscard]] const HubProcess &at(std::size_t which) const { return *m_hubs[which]; }
    [[nodiscard]] int failedStarts() const { return m_failedStarts; }
    // How many hubs wrote that into their logs.
    [[nodiscard]] int saidOf(const std::string &what) const;

private:
    std::unique_ptr<HubProcess> m_hubs[2];
    std::mutex m_mutex; // guards the next
    bool m_serves[2] = {false, false};
    int m_failedStarts = 0;
};

} // namespace sidelight::test
