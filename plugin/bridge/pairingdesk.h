// Which pages the agent has connected, and the one that asks to be: a code that stands on the page
// is typed into the panel, so that only a page the agent looks at is ever connected. Keeps a hash
// of each page's token, never the token. The bridge's thread; pure but for clock, randomness and
// the store.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/timestamp.h"
#include "plugin/bridge/pairingaudit.h"

namespace sidelight::bridge
{

struct PairedPage {
    std::string id; // 32 hex digits
    std::string origin;
    std::string name;
    std::string tokenHash; // SHA-256 of the token, 64 hex digits
    Timestamp since;
    bool operator==(const PairedPage &) const = default;
};

// Where they are kept between two lives of the program.
class PairingStore
{
public:
    virtual ~PairingStore() = default;
    // None when there are none, or they cannot be read.
    [[nodiscard]] virtual std::vector<PairedPage> load() = 0;
    // False when it could not be written; what is connected then is so until the program ends.
    virtual bool save(const std::vector<PairedPage> &pages) = 0;
};

class PairingDesk
{
public:
    static constexpr std::int64_t codeLifeMs = 120'000;
    static constexpr int maxCodeTries = 3;
    static constexpr std::int64_t restMs = 60'000; // after a code was used up
    static constexpr int maxWrongProofs = 5;       // of an origin, within restMs
    static constexpr std::size_t maxPages = 16;    // the oldest goes

    // Null: nothing is kept, nothing is audited.
    PairingDesk(Clock &clock, Random &random, PairingStore *store, PairingAudit *audit = nullptr);

    // ---- pairing: one at a time
    struct Asking {
        std::uint64_t connection = 0;
        std::string origin;
        std::string name;
        std::string code;       // six digits
        std::int64_t until = 0; // monotonic
        int triesLeft = maxCodeTries;
    };
    enum class Refusal { None, Busy, TooMany };
    [[nodiscard]] Refusal ask(std::uint64_t connection, const std::string &origin,
                              const std::string &name);
    [[nodiscard]] const std::optional<Asking> &asking() const { return m_asking; }
    struct Token {
        std::string pairing;
        std::string token;
    };
    enum class CodeResult { Right, Wrong, UsedUp, NobodyAsks, Unaudited };
    // What the agent typed. Right: `made` is to be given to the page, once. Unaudited: it would
    // have been right, but what cannot be audited is not done.
    [[nodiscard]] CodeResult typed(std::string_view code, Token &made);
    // The agent said no.
    void refuseAsking();
    // The page has gone, or the time is over.
    void endAsking(bool rest);
    [[nodiscard]] bool isOver() const; // a code whose time is over

    // ---- later connections
    struct Proof {
        std::string_view origin, challenge, answer, proof; // ours, the page's, what it sent
    };
    enum class ProofResult { Right, Wrong, TooMany };
    [[nodiscard]] ProofResult check(std::string_view pairing, const Proof &proof);
    // The panel's own proof for the page; empty for an unknown pairing.
    [[nodiscard]] std::string answerTo(std::string_view pairing, const Proof &proof) const;

    [[nodiscard]] const std::vector<PairedPage> &pages() const { return m_pages; }
    bool revoke(std::string_view pairing);

    // 64 hex digits.
    [[nodiscard]] std::string makeChallenge();

private:
    struct Failures {
        int count = 0;
        std::int64_t until = 0;
    };
    [[nodiscard]] const PairedPage *find(std::string_view pairing, std::string_view origin) const;
    [[nodiscard]] std::string hexOf(std::size_t bytes);
    bool note(std::string_view what, const std::string &origin, const std::string &pairing = {});

    Clock &m_clock;
    Random &m_random;
    PairingStore *m_store;
    PairingAudit *m_audit;
    std::vector<PairedPage> m_pages;
    std::optional<Asking> m_asking;
    std::map<std::string, std::int64_t, std::less<>> m_resting; // origin → until
    std::map<std::string, Failures, std::less<>> m_wrong;       // by origin; the list is short
};

} // namespace sidelight::bridge
