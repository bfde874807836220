// Where a sign-in service is asked what: its own description (OpenID Connect Discovery 1.0, RFC
// 8414). Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/signin/problem.h"

namespace sidelight::signin
{

inline constexpr std::size_t maxAnswerBytes = std::size_t{256} * 1024;
inline constexpr std::size_t maxAnswerDepth = 16;

// All addresses are safe (isSafeAddress).
struct Provider {
    std::string issuer;
    std::string authorization;
    std::string token;
    std::string keys;
    std::string device;       // empty: no sign-in on another device
    std::string revocation;   // empty: tokens cannot be given back
    bool namesItself = false; // with each answer to the browser (RFC 9207)
};

// "https://id.example/x/.well-known/openid-configuration".
[[nodiscard]] std::string discoveryAddress(const std::string &issuer);
// `issuer`: who was asked; the description has to name exactly that one.
[[nodiscard]] Result<Provider> readProvider(std::string_view json, const std::string &issuer);

} // namespace sidelight::signin
