// Small files that are either the old or the new one after a power cut: written beside, synced,
// renamed, the directory synced. Mode 0600. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/keys/error.h"

namespace sidelight::keys
{

// Nothing when there is no such file. Io when it is larger than `limit` bytes or no plain file.
[[nodiscard]] Result<std::optional<std::vector<std::uint8_t>>>
readSmallFile(const std::string &path, std::size_t limit);
[[nodiscard]] Result<void> writeDurably(const std::string &path,
                                        std::span<const std::uint8_t> bytes);
// Success also when there was none; the directory is synced.
[[nodiscard]] Result<void> removeDurably(const std::string &path);
[[nodiscard]] Result<void> syncDirectoryOf(const std::string &path);

} // namespace sidelight::keys
