#include "core/trial/background.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace sidelight::trial
{

void workInBackground()
{
#ifdef __linux__
    // On Linux a thread has a nice value of its own; 0 is the one that asks.
    constexpr int niceness = 10;
    if (getpriority(PRIO_PROCESS, 0) < niceness)
        (void)setpriority(PRIO_PROCESS, 0, niceness);
#endif
}

} // namespace sidelight::trial
