// What the sign-in service answers: tokens (RFC 6749), a code for another device (RFC 8628), a
// refusal. Pure; a body is at most provider.h's maxAnswerBytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/keys/secretbytes.h"
#include "core/signin/problem.h"

namespace sidelight::signin
{

inline constexpr std::size_t maxRefreshTokenBytes = std::size_t{8} * 1024;

struct Answer {
    int status = 0; // of HTTP; 0: there was none
    std::string body;
};

struct Tokens {
    std::string access;                    // visible ASCII, at most 16 KiB
    std::string id;                        // the same; empty: none was given
    keys::SecretBytes refresh;             // empty: none was given
    std::optional<std::int64_t> expiresMs; // from when it was given
};

struct DeviceCode {
    std::string device;   // what is asked with
    std::string user;     // what the person types, at most 32 letters of ASCII
    std::string address;  // where
    std::string complete; // the same with the code in it; empty: none
    std::int64_t expiresMs = 0;
    std::int64_t intervalMs = 5000;
};

// What an answer that is no success says.
enum class Refusal {
    Later,         // no answer, a server's fault, too many requests
    Pending,       // the person has not decided yet
    SlowDown,      // the same, and it was asked too often
    Denied,        // by the person or by a rule
    Expired,       // the code for another device
    InvalidGrant,  // the code or the refresh token is worth nothing (any more)
    Misconfigured, // this program, or what it asks for, is not known there
    Odd,           // not what the standard says
};

[[nodiscard]] Refusal refusalOf(const Answer &answer);
// "access_denied": of a token answer, or of the browser's.
[[nodiscard]] Refusal refusalOf(std::string_view error);
[[nodiscard]] Problem problemOf(Refusal refusal);

[[nodiscard]] Result<Tokens> readTokens(std::string_view json);
[[nodiscard]] Result<DeviceCode> readDeviceCode(std::string_view json);

} // namespace sidelight::signin
