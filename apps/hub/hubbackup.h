// A copy of a hub's data folder while the hub runs, and its way back. Both are commands of their
// own, one after the other on one thread; the running hub is only read beside. What is copied is
// encrypted under the same key, which is not part of the copy. The error is a sentence.
#pragma once

#include <string>

#include "core/base/random.h"
#include "core/base/result.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

// Log, audit, published bundles and revocations into a new folder below `folder`, whose name it
// answers: a picture of one moment each. It has its name only when it is whole and on disk: one
// that was interrupted leaves a folder that ends with ".part", which the next one clears away.
[[nodiscard]] Result<std::string, std::string> backUp(const Settings &settings,
                                                      const std::string &folder);

// Puts a copy into a data folder that has no log, checks every page, and gives the log a new epoch:
// panels notice, take fresh snapshots and send again what the copy lacks.
[[nodiscard]] Result<void, std::string> restore(const Settings &settings, const std::string &folder,
                                                Random &random);

} // namespace sidelight::hub
