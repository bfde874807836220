// A sign-in service's key, in a test: signs tokens and gives its public half away.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace sidelight::test
{

class TokenSigner
{
public:
    // A fresh key. `id`: the kid of header and JWK; empty: none.
    [[nodiscard]] static TokenSigner rs256(std::string id = {}, unsigned bits = 2048);
    [[nodiscard]] static TokenSigner es256(std::string id = {});
    [[nodiscard]] static TokenSigner edDsa(std::string id = {});
    [[nodiscard]] static TokenSigner hs256(std::string secret, std::string id = {});

    // The usual header around these claims.
    [[nodiscard]] std::string sign(std::string_view claims) const;
    // Any header, and whatever stands in it.
    [[nodiscard]] std::string signWith(std::string_view header, std::string_view payload) const;
    // As OpenSSL gives it for ES256: DER, which JOSE does not take.
    [[nodiscard]] std::string rawSignature(std::string_view input) const;
    [[nodiscard]] std::string publicPem() const;
    [[nodiscard]] std::string privatePem() const;
    [[nodiscard]] std::string jwk() const;

private:
    TokenSigner(std::string algorithm, std::string id)
        : m_algorithm(std::move(algorithm))
        , m_id(std::move(id))
    {
    }
    std::string m_algorithm;
    std::string m_id;
    std::string m_secret;
    std::shared_ptr<evp_pkey_st> m_key;
};

// "a.b.c" with a signature of one's own.
[[nodiscard]] std::string compact(std::string_view header, std::string_view payload,
                                  std::string_view signature);

} // namespace sidelight::test
