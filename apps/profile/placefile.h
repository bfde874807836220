// Where a companion's window stood, in a file of the profile.
#pragma once

#include <string>

#include <QThreadPool>

#include "plugin/viewmodels/companionviewmodel.h"

namespace sidelight::profile
{

// Puts it back as it was left, and from then on writes every change down, on a thread of `disk`.
// An empty folder keeps nothing; a file that cannot be read counts as none. Before the event loop
// runs: reading is a few bytes, once.
void remember(viewmodels::CompanionViewModel &companion, const std::string &folder,
              QThreadPool &disk);

} // namespace sidelight::profile
