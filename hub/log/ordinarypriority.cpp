#include "hub/log/ordinarypriority.h"

#include <cerrno>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace sidelight::hub
{

void takeOrdinaryPriority()
{
#ifdef __linux__
    const auto thread = static_cast<id_t>(gettid());
    errno = 0;
    const int nice = getpriority(PRIO_PROCESS, thread);
    // To take less is always allowed.
    if (errno == 0 && nice < 0)
        static_cast<void>(setpriority(PRIO_PROCESS, thread, 0));
#endif
}

} // namespace sidelight::hub
