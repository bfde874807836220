// The key of one database file: 32 random bytes and a 16-byte salt. The salt is given with the key
// because a salt kept only in the file's first sector can be torn away by a power cut.
#pragma once

#include <array>
#include <optional>

#include "core/base/random.h"
#include "core/keys/secretbytes.h"

namespace sidelight::keys
{

class Keyspec
{
public:
    static constexpr std::size_t keySize = 32;
    static constexpr std::size_t saltSize = 16;
    static constexpr std::size_t size = keySize + saltSize;

    [[nodiscard]] static Keyspec generate(Random &random);
    // Nothing unless exactly 48 bytes.
    [[nodiscard]] static std::optional<Keyspec> fromBytes(std::span<const std::uint8_t> bytes);

    // 96 lower-case hex digits, as the keyed open wants them.
    [[nodiscard]] SecretBytes hex() const;
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return m_bytes.bytes(); }
    [[nodiscard]] bool equals(const Keyspec &other) const { return m_bytes.equals(other.m_bytes); }
    [[nodiscard]] Keyspec clone() const { return Keyspec(m_bytes.clone()); }
    // Tells a wrong key from a damaged file; says nothing about the key (first 16 bytes of an
    // HMAC).
    using CheckValue = std::array<std::uint8_t, 16>;
    [[nodiscard]] CheckValue checkValue() const;

private:
    explicit Keyspec(SecretBytes bytes)
        : m_bytes(std::move(bytes))
    {
    }
    SecretBytes m_bytes;
};

} // namespace sidelight::keys
