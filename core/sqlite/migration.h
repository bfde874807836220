// Schema versions. Each step is a script of its own file; they are applied in order, each in one
// transaction with the version it leads to, so that a kill leaves the old or the new, never
// between.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/sqlite/connection.h"

namespace sidelight::sqlite
{

struct Migration {
    int version; // 1, 2, 3 … without holes
    std::string_view name;
    Sql script; // ends with "PRAGMA user_version=<version>;", checked before the commit
};

// For a static_assert beside the array.
template<std::size_t N>
[[nodiscard]] constexpr bool inOrder(const Migration (&migrations)[N])
{
    for (std::size_t i = 0; i < N; ++i) {
        if (migrations[i].version != static_cast<int>(i) + 1)
            return false;
    }
    return true;
}

// Brings the file to the newest version. NewerSchema when it is beyond it: the file is left as it
// is.
[[nodiscard]] Result<void> migrate(Connection &connection, std::span<const Migration> migrations);
[[nodiscard]] Result<int> schemaVersion(Connection &connection);

} // namespace sidelight::sqlite
