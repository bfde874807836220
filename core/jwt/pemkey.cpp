#include "core/jwt/pemkey.h"

#include "core/jwt/openssl.h"

namespace sidelight
{

VerifyKey::Made readPemKey(std::string_view text)
{
    static constexpr std::string_view begin = "-----BEGIN ";
    const openssl::ErrorsForgotten forgotten;
    if (text.find("PRIVATE KEY-----") != std::string_view::npos)
        return failure(std::string("it holds a private key; the hub needs the public one only"));
    const std::size_t first = text.find(begin);
    if (first == std::string_view::npos ||
        text.find(begin, first + begin.size()) != std::string_view::npos)
        return failure(std::string("it does not hold one public key"));
    const openssl::Bio bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    if (!bio)
        return failure(std::string("there is no memory for the key"));
    VerifyKey::Pkey key(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    if (!key)
        return failure(std::string("it does not hold one public key"));
    return VerifyKey::ofPublicKey(std::move(key));
}

} // namespace sidelight
