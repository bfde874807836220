// Whose signature puts a bundle in force, and the judgement of a signed bundle (RELIABILITY R28).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/timestamp.h"
#include "core/config/bundle.h"
#include "core/config/signing/signingkey.h"

namespace sidelight::config
{

// The codes of config.refused.
enum class RefusalCode {
    NotSigned,        // no envelope, a damaged one, or no signature in it
    UnknownKey,       // signed, but by nobody who is trusted for this team
    BadSignature,     // a trusted key's signature does not fit the bytes
    TooFewSignatures, // two people must sign, or no publisher has
    WrongTeam,        // made for another team
    NotNewer,         // not above the version in force
    Invalid,          // signed, but a mistake is in it
};
[[nodiscard]] std::string_view nameOf(RefusalCode code); // "not_signed", …

struct BundleRefusal {
    RefusalCode code = RefusalCode::NotSigned;
    std::string sentence;                // plain, for a supervisor
    std::vector<std::string> problems{}; // of Invalid, a line each
};

// A bundle that was found good.
struct SignedBundle {
    std::string payload; // its exact bytes
    Bundle bundle;
    std::vector<std::string> signers; // key ids
    bool expired = false;             // it may come into force, with a word about it
};

// Immutable but for introduce(); one thread at a time.
class TrustedKeys
{
public:
    // {"signatures": 1 or 2, "keys": [{"public": 64 hex digits, "role": "publisher" or "editor",
    // "teams": […]}]}; without "teams" a key is good for all of them. At most 64 keys and 64 KiB.
    [[nodiscard]] static Result<TrustedKeys, std::string> read(std::string_view text);

    // The keys that a bundle in force brings, beside those of the installation.
    void introduce(std::vector<BundleKey> keys);

    // `inForce`: the version that is; nothing when there is none yet. Judged in the order of the
    // codes above; what is not signed by the right people is never parsed as a bundle.
    [[nodiscard]] Result<SignedBundle, BundleRefusal> judge(std::string_view text,
                                                            const TeamId &team,
                                                            std::optional<std::int64_t> inForce,
                                                            Timestamp now) const;

    [[nodiscard]] bool empty() const { return m_installed.empty(); }

private:
    [[nodiscard]] const BundleKey *find(const std::string &id, const TeamId &team) const;
    [[nodiscard]] Result<std::vector<std::string>, BundleRefusal>
    signersOf(const Envelope &envelope, const TeamId &team) const;

    std::vector<BundleKey> m_installed;
    std::vector<BundleKey> m_introduced;
    std::size_t m_signatures = 1;
};

} // namespace sidelight::config
