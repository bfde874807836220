// A signed bundle as it travels and rests: a DSSE envelope (Dead Simple Signing Envelope, v1.0.2 of
// the specification by the secure systems lab), whose signatures are Ed25519 over
// "DSSEv1 <length of type> <type> <length of payload> <payload>". The envelope has exactly one
// form in bytes, so that no bit of it can be changed without being noticed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sidelight::config
{

inline constexpr std::string_view bundlePayloadType = "application/vnd.sidelight.bundle+json";
inline constexpr std::size_t maxSignatures = 8;

struct Signature {
    std::string keyId;               // 16 lower-case hex digits
    std::vector<std::uint8_t> bytes; // 64
};

struct Envelope {
    std::string payload; // the exact bytes that are signed: the text of a bundle
    std::vector<Signature> signatures;
};

// What is signed.
[[nodiscard]] std::string signedBytes(std::string_view payload);

// {"payload":"<base64>","payloadType":"…","signatures":[{"keyid":"…","sig":"<base64>"}]} and no
// more.
[[nodiscard]] std::string writeEnvelope(const Envelope &envelope);

// A sentence when the text is no envelope of ours in exactly the form that writeEnvelope() gives.
// Says nothing about whether the signatures are good.
[[nodiscard]] Result<Envelope, std::string> readEnvelope(std::string_view text);

} // namespace sidelight::config
