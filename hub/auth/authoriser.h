// Who may do what. Pure decisions; the network thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/domain/ids.h"

namespace sidelight::hub
{

enum class Role { Publisher, Agent, Supervisor, Admin };
[[nodiscard]] std::string_view nameOf(Role role);

// Somebody whose token was checked.
struct Principal {
    Role role = Role::Publisher;
    AgentId agent; // of agents, supervisors and admins; a publisher has none
    std::vector<TeamId> teams;
    std::optional<Timestamp> expires;
    std::string subject = {};              // who the token is about, publishers too
    std::vector<std::string> sources = {}; // a publisher's; one with "*" at its end stands for many
    bool mayLookUp = false;                // anybody, without work at hand; audited
    std::optional<Timestamp> issued = {};
    std::string tokenId = {};
};

// The reasons are machine codes of the protocol; empty = allowed.
struct Decision {
    std::string_view reason;
    // Allowed by a right to look anybody up, not by work at hand: to be audited.
    bool lookUp = false;
    [[nodiscard]] bool allowed() const { return reason.empty(); }
};

// Why somebody does not come in.
enum class SignInErrc {
    Invalid,     // unknown, malformed, revoked: another token is needed
    Expired,     // a newer one is needed
    Forbidden,   // genuine, but for nothing here
    Unavailable, // perhaps in a moment: the keys are being asked for
};

struct SignInError {
    SignInErrc code = SignInErrc::Invalid;
    std::string_view reason; // machine code
    std::string_view sentence;
};

// What the hub's ledger says about an agent and a stream at this moment.
struct Standing {
    bool holdsInteraction = false; // with the customer, or the unmatched one; grace included
    // Of a customer's stream: the key that stays, and all that were merged into it.
    std::vector<std::string> customers = {};
};

class Authoriser
{
public:
    virtual ~Authoriser() = default;
    [[nodiscard]] virtual Result<Principal, SignInError>
    authenticate(std::string_view token) const = 0;
    // Their token was good; is it still? Expiry is judged apart.
    [[nodiscard]] virtual bool isRevoked(const Principal &who) const = 0;
    // Rises when isRevoked() may say something else than before.
    [[nodiscard]] virtual std::uint64_t revision() const = 0;

    // At all; and in the name of a source.
    [[nodiscard]] virtual Decision mayPublish(const Principal &who) const = 0;
    [[nodiscard]] virtual Decision mayPublishFrom(const Principal &who,
                                                  std::string_view source) const = 0;
    [[nodiscard]] virtual Decision mayFollow(const Principal &who, const StreamId &stream,
                                             const Standing &standing) const = 0;
    // Whether customers were taken from them; and whether one of these keys was, all of one
    // customer: nobody's, where nothing can be taken back.
    [[nodiscard]] virtual bool misses(const Principal &) const { return false; }
    [[nodiscard]] virtual bool misses(const Principal &, const std::vector<std::string> &) const
    {
        return false;
    }
    // An agent's own events: a note, a decision. `standing` is as of the event's own time.
    [[nodiscard]] virtual Decision mayWrite(const Principal &who, const StreamId &stream,
                                            const Standing &standing) const = 0;
    [[nodiscard]] virtual Decision mayErase(const Principal &who) const = 0;
    // What others may, before their tokens end.
    [[nodiscard]] virtual Decision mayRevoke(const Principal &who) const = 0;
    // What becomes of the hub's log.
    [[nodiscard]] virtual Decision mayOperate(const Principal &who) const = 0;
    // `team` may be "@hub". The signature is judged besides.
    [[nodiscard]] virtual Decision mayPublishConfig(const Principal &who,
                                                    const TeamId &team) const = 0;
    [[nodiscard]] virtual Decision mayReadConfig(const Principal &who,
                                                 const TeamId &team) const = 0;
    // What became of a team's alerts and suggestions, as numbers.
    [[nodiscard]] virtual Decision maySeeInsights(const Principal &who,
                                                  const TeamId &team) const = 0;
    // Who did what: of the teams of whoever asks, or, an admin, of all.
    [[nodiscard]] virtual Decision mayReadAudit(const Principal &who) const = 0;
};

} // namespace sidelight::hub
