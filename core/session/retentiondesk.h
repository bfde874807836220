// Takes out of the cache what is older than the team keeps it, a little at a time: a pass a minute
// after the start, whenever less is to be kept, and once an hour. Engine thread.
#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "core/base/clock.h"
#include "core/domain/retention.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class RetentionDesk
{
public:
    static constexpr std::int64_t firstAfterMs = 60'000;
    static constexpr std::int64_t everyMs = Retention::hourMs;
    // Between two slices, for whoever else wants the disk.
    static constexpr std::int64_t pauseMs = 100;

    // The profile and the clock outlive it.
    RetentionDesk(store::Profile &profile, AgentId agent, const Clock &clock);

    void use(const Retention &retention);
    // What is due. When something went, the time that none of it is newer than. Customers that are
    // followed stay.
    [[nodiscard]] store::Result<std::optional<Timestamp>> tick(const std::set<StreamId> &followed);
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const { return m_dueMs; }

private:
    [[nodiscard]] store::Result<std::optional<Timestamp>> trim();
    [[nodiscard]] store::Result<std::optional<Timestamp>>
    forget(const std::set<StreamId> &followed);

    store::Profile &m_profile;
    AgentId m_agent;
    const Clock &m_clock;
    Retention m_retention;
    std::int64_t m_dueMs;
    bool m_isTrimmed = false; // of this pass: what is left is customers
};

} // namespace sidelight::session
