#include "core/base/sha256.h"

#include <sodium.h>

namespace sidelight
{

namespace
{
const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}
} // namespace

Digest sha256(std::initializer_list<std::string_view> parts)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const std::string_view part : parts)
        crypto_hash_sha256_update(&state, bytesOf(part), part.size());
    Digest out;
    crypto_hash_sha256_final(&state, out.data());
    return out;
}

Digest hmacSha256(std::span<const std::uint8_t> key, std::string_view message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, bytesOf(message), message.size());
    Digest out;
    crypto_auth_hmacsha256_final(&state, out.data());
    return out;
}

} // namespace sidelight
