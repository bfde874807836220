// Saves what can still be read of a damaged outbox: row by row into a new file, which takes the old
// one's place; the old one is kept beside it and never deleted. What could not be read is counted.
#pragma once

#include <string>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/keys/keyspec.h"
#include "core/sqlite/library.h"
#include "core/store/error.h"
#include "core/store/outboxrecords.h"

namespace sidelight::store
{

// `path` is outbox.db; no connection to it is open. After success a sound file stands there. After
// an error the damaged one is where it was.
[[nodiscard]] Result<OutboxLoss> salvageOutbox(const sqlite::Library &library,
                                               const std::string &path, const keys::Keyspec &key,
                                               const Clock &clock, Random &random);

} // namespace sidelight::store
