#include "core/base/clock.h"

#include <chrono>
#include <ctime>

namespace sidelight
{

Timestamp SystemClock::now() const
{
    using namespace std::chrono;
    return Timestamp{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

std::int64_t SystemClock::monotonicMs() const
{
    using namespace std::chrono;
#ifdef CLOCK_BOOTTIME
    // Goes on while the machine sleeps: a snooze of 15 minutes is over after 20 with the lid shut.
    timespec since{};
    if (clock_gettime(CLOCK_BOOTTIME, &since) == 0)
        return duration_cast<milliseconds>(seconds(since.tv_sec) + nanoseconds(since.tv_nsec))
            .count();
#endif
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace sidelight
