#include "core/keys/sealedbytes.h"

#include <sodium.h>

namespace sidelight::keys
{

std::vector<std::uint8_t> sealed(std::span<const std::uint8_t> secret, const Digest &key,
                                 Random &random)
{
    static_assert(std::tuple_size_v<Digest> == crypto_secretbox_KEYBYTES);
    std::vector<std::uint8_t> box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES +
                                  secret.size());
    random.fill(std::span(box).first(crypto_secretbox_NONCEBYTES));
    crypto_secretbox_easy(box.data() + crypto_secretbox_NONCEBYTES, secret.data(), secret.size(),
                          box.data(), key.data());
    return box;
}

std::optional<std::vector<std::uint8_t>> unsealed(std::span<const std::uint8_t> box,
                                                  const Digest &key)
{
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (box.size() < overhead)
        return std::nullopt;
    std::vector<std::uint8_t> secret(box.size() - overhead);
    if (crypto_secretbox_open_easy(secret.data(), box.data() + crypto_secretbox_NONCEBYTES,
                                   box.size() - crypto_secretbox_NONCEBYTES, box.data(),
                                   key.data()) != 0)
        return std::nullopt;
    return secret;
}

} // namespace sidelight::keys
