// What our own programs do before anything else (RELIABILITY R13, T20). A host that embeds the
// panel decides this for its own process.
#pragma once

namespace sidelight::assembly
{

// No core dumps and no debugger of the same user on release builds; Qt takes no plugins, modules or
// files from where the environment says.
void hardenProcess();

} // namespace sidelight::assembly
