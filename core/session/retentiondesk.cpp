#include "core/session/retentiondesk.h"

namespace sidelight::session
{

namespace
{
constexpr std::size_t customersAtATime = 4; // each ends with a checkpoint
// The agent may be scrolling meanwhile. A row that goes costs 3 ms where there are 100,000, as its
// words are cut out of the indexes of the search and not only crossed out; one that stays is cheap.
constexpr store::CacheStore::TrimSlice slice{1000, 8};
} // namespace

RetentionDesk::RetentionDesk(store::Profile &profile, AgentId agent, const Clock &clock)
    : m_profile(profile)
    , m_agent(std::move(agent))
    , m_clock(clock)
    , m_dueMs(clock.monotonicMs() + firstAfterMs)
{
}

void RetentionDesk::use(const Retention &retention)
{
    if (retention == m_retention)
        return;
    m_retention = retention;
    m_isTrimmed = false;
    m_dueMs = std::min(m_dueMs, m_clock.monotonicMs() + firstAfterMs);
}

store::Result<std::optional<Timestamp>> RetentionDesk::tick(const std::set<StreamId> &followed)
{
    const std::int64_t now = m_clock.monotonicMs();
    if (now < m_dueMs)
        return std::nullopt;
    m_dueMs = now + everyMs; // also after an error
    auto went = m_isTrimmed ? forget(followed) : trim();
    return went;
}

store::Result<std::optional<Timestamp>> RetentionDesk::trim()
{
    const std::int64_t now = m_clock.now().ms;
    store::TrimBounds bounds;
    bounds.before = Timestamp{now - m_retention.eventsMs};
    bounds.endedBefore = Timestamp{now - m_retention.interactionsMs};
    bounds.agent = m_agent;
    const auto trimmed = m_profile.cache().trim(bounds, slice);
    if (!trimmed)
        return failure(trimmed.error());
    m_isTrimmed = !trimmed->more;
    m_dueMs = m_clock.monotonicMs() + pauseMs;
    return trimmed->events > 0 ? std::optional(trimmed->newest) : std::nullopt;
}

store::Result<std::optional<Timestamp>> RetentionDesk::forget(const std::set<StreamId> &followed)
{
    const Timestamp before{m_clock.now().ms - m_retention.customersMs};
    const auto quiet = m_profile.cache().quietCustomers(before, followed.size() + customersAtATime);
    if (!quiet)
        return failure(quiet.error());
    std::size_t forgotten = 0;
    for (const CustomerKey &customer : *quiet) {
        if (followed.contains(streamOf(customer)))
            continue;
        const auto erased = m_profile.cache().eraseCustomer(customer);
        if (!erased)
            return failure(erased.error());
        if (++forgotten == customersAtATime)
            break;
    }
    if (forgotten == customersAtATime)
        m_dueMs = m_clock.monotonicMs() + pauseMs; // there may be more
    else
        m_isTrimmed = false;
    return forgotten > 0 ? std::optional(before) : std::nullopt;
}

} // namespace sidelight::session
