// Work that nobody waits for with a finger on the glass.
#pragma once

namespace sidelight::trial
{

// Lets whoever draws or types on this computer come first: lowers the priority of the calling
// thread, for good. Where the system has no such thing, nothing happens.
void workInBackground();

} // namespace sidelight::trial
