// A small secret that lies where others read, too: under a key, and changed by nobody unnoticed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/keys/secretbytes.h"

namespace sidelight::keys
{

// Nonce and secretbox.
[[nodiscard]] std::vector<std::uint8_t> sealed(std::span<const std::uint8_t> secret,
                                               const Digest &key, Random &random);
// Nothing: of another key, or changed.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> unsealed(std::span<const std::uint8_t> box,
                                                                const Digest &key);

// Many pieces under a key of 32 bytes that is used for nothing else: each has a number, and no
// number is used twice. A secretbox, without its nonce.
constexpr std::size_t pieceKeyBytes = 32;
constexpr std::size_t pieceSealBytes = 16;
[[nodiscard]] std::vector<std::uint8_t> sealedPiece(std::string_view piece, std::uint64_t number,
                                                    const SecretBytes &key);
[[nodiscard]] std::optional<std::string>
unsealedPiece(std::span<const std::uint8_t> box, std::uint64_t number, const SecretBytes &key);

} // namespace sidelight::keys
