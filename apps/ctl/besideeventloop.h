#pragma once

#include <functional>

namespace sidelight::ctl
{

// Runs the work on a thread of its own while the application's event loop goes on here: a keychain
// answers through it. Gives what the work gives, the program's exit code.
[[nodiscard]] int besideEventLoop(const std::function<int()> &work);

} // namespace sidelight::ctl
