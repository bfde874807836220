#include "core/keys/sealedbytes.h"

#include <array>
#include <cstring>

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

namespace
{

static_assert(pieceKeyBytes == crypto_secretbox_KEYBYTES);
static_assert(pieceSealBytes == crypto_secretbox_MACBYTES);

std::array<std::uint8_t, crypto_secretbox_NONCEBYTES> nonceOf(std::uint64_t number)
{
    std::array<std::uint8_t, crypto_secretbox_NONCEBYTES> nonce{};
    std::memcpy(nonce.data(), &number, sizeof number);
    return nonce;
}

} // namespace

std::vector<std::uint8_t> sealedPiece(std::string_view piece, std::uint64_t number,
                                      const SecretBytes &key)
{
    std::vector<std::uint8_t> box(piece.size() + pieceSealBytes);
    crypto_secretbox_easy(box.data(), reinterpret_cast<const std::uint8_t *>(piece.data()),
                          piece.size(), nonceOf(number).data(), key.bytes().data());
    return box;
}

std::optional<std::string> unsealedPiece(std::span<const std::uint8_t> box, std::uint64_t number,
                                         const SecretBytes &key)
{
    if (box.size() < pieceSealBytes)
        return std::nullopt;
    std::string piece(box.size() - pieceSealBytes, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<std::uint8_t *>(piece.data()), box.data(),
                                   box.size(), nonceOf(number).data(), key.bytes().data()) != 0)
        return std::nullopt;
    return piece;
}

} // namespace sidelight::keys
