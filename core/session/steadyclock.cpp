#include "core/session/steadyclock.h"

#include <cstdlib>

namespace sidelight::session
{

namespace
{
constexpr std::int64_t toleratedMs = 5000;
// A hub that does not know the date says 1970.
constexpr std::int64_t earliestBelievedMs = 1'577'836'800'000; // 2020
} // namespace

bool SteadyClock::heard(Timestamp hub)
{
    if (hub.ms < earliestBelievedMs || std::llabs(hub.ms - now().ms) <= toleratedMs)
        return false;
    m_base = hub;
    m_baseMs = m_source.monotonicMs();
    return true;
}

} // namespace sidelight::session
