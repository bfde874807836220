// A small secret that lies where others read, too: under a key, and changed by nobody unnoticed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/base/sha256.h"

namespace sidelight::keys
{

// Nonce and secretbox.
[[nodiscard]] std::vector<std::uint8_t> sealed(std::span<const std::uint8_t> secret,
                                               const Digest &key, Random &random);
// Nothing: of another key, or changed.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> unsealed(std::span<const std::uint8_t> box,
                                                                const Digest &key);

} // namespace sidelight::keys
