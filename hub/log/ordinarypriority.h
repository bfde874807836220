// Who waits for the disk and ciphers pages does not go before who serves panels.
#pragma once

namespace sidelight::hub
{

// The thread that calls gives up what the program was given above others (a negative nice value, as
// its unit has it): the network thread keeps it. Any thread; where the system has no priorities of
// threads, nothing changes.
void takeOrdinaryPriority();

} // namespace sidelight::hub
