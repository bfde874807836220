// One sign-in in the browser: the authorization code flow with PKCE (RFC 6749, 7636, 8252), and the
// browser's answer. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/random.h"
#include "core/signin/provider.h"

namespace sidelight::signin
{

// What is asked for, whoever the person is.
struct Client {
    std::string id;
    std::string scope = "openid profile offline_access";
    std::string resource; // whom the token is for (RFC 8707); empty: the service knows
};

// Of one attempt; used once.
struct Grant {
    std::string verifier; // 43 characters of 32 random bytes
    std::string state;
    std::string nonce;
    std::uint16_t port = 0; // of 127.0.0.1, where the browser's answer is waited for
    std::string issuer;     // of whom the answer has to be
    bool issuerNamed = false;

    [[nodiscard]] static Grant make(const Provider &provider, std::uint16_t port, Random &random);
    [[nodiscard]] std::string redirect() const; // "http://127.0.0.1:PORT/signed-in"
    // S256: base64url of SHA-256 of the verifier.
    [[nodiscard]] std::string challenge() const;
    [[nodiscard]] std::string address(const Provider &provider, const Client &client) const;
};

// The browser's answer.
struct Redirect {
    enum class Kind {
        Code,     // it is `code`
        Error,    // it is the service's, `code` names it
        NotFound, // another page is asked for
        Refused,  // not an answer to this grant: it is still waited for
    };
    Kind kind = Kind::Refused;
    std::string code;
};

inline constexpr std::size_t maxRedirectBytes = std::size_t{16} * 1024;

// `head`: a request up to and including its empty line. Whoever can open a page on this machine can
// send one: host, path, state and issuer are looked at before anything is believed.
[[nodiscard]] Redirect readRedirect(std::string_view head, const Grant &grant);

} // namespace sidelight::signin
