#include "core/keys/keyspec.h"

#include <algorithm>

#include <sodium.h>

#include "core/base/sha256.h"

namespace sidelight::keys
{

Keyspec Keyspec::generate(Random &random)
{
    SecretBytes bytes(size);
    random.fill(bytes.bytes());
    return Keyspec(std::move(bytes));
}

std::optional<Keyspec> Keyspec::fromBytes(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    return Keyspec(SecretBytes::copyOf(bytes));
}

SecretBytes Keyspec::hex() const
{
    // sodium_bin2hex writes a closing zero, which is no part of the answer; and it takes the same
    // time for all bytes.
    SecretBytes terminated(size * 2 + 1);
    sodium_bin2hex(reinterpret_cast<char *>(terminated.bytes().data()), terminated.size(),
                   m_bytes.bytes().data(), m_bytes.size());
    return SecretBytes::copyOf(terminated.bytes().first(size * 2));
}

Keyspec::CheckValue Keyspec::checkValue() const
{
    const Digest digest = hmacSha256(m_bytes.bytes(), "sidelight key check 1");
    CheckValue value;
    std::copy_n(digest.begin(), value.size(), value.begin());
    return value;
}

} // namespace sidelight::keys
