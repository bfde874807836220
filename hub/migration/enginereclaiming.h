// Takes a log back that a hub was moving out of an engine, and is lost for good: an operator's act,
// from a command, without that hub. Waits.
#pragma once

#include "hub/migration/engineleaving.h"

namespace sidelight::hub
{

// What was done, or why not, as a sentence. Nothing is changed while anybody reads the log, nor
// without `moverIsLost`: what that hub took in after its cut-over is in its data folder alone.
// `ownMoves`: of a data folder that is there; a move of that is not lost.
[[nodiscard]] Result<std::string, std::string>
reclaimEngine(const FarPlace &far, bool moverIsLost, const std::vector<std::string> &ownMoves = {});

} // namespace sidelight::hub
