// What the file of an embedded log says of itself, made where it is new.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/domain/stream.h"
#include "core/sqlite/connection.h"

namespace sidelight::hub
{

struct LogIdentity {
    Epoch epoch;
    std::vector<std::uint8_t> secret; // 32 bytes; what hashes in the log are made under
};

// After the migrations, before anything is appended. `restored`: a new epoch. In one transaction,
// with what earlier versions kept in clear hidden under the secret.
[[nodiscard]] sqlite::Result<LogIdentity> loadLogIdentity(sqlite::Connection &db, Random &random,
                                                          bool restored);

// So that free pages can be given back a slice at a time. A file that was not made so is written
// anew once (seconds for 100 MB); a disk that has no room for that leaves it as it is.
[[nodiscard]] sqlite::Result<void> makeCompactable(sqlite::Connection &db);

} // namespace sidelight::hub
