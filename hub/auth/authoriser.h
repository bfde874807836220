// Who may do what. Pure decisions; the network thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/ids.h"

namespace sidelight::hub
{

enum class Role { Publisher, Agent, Supervisor, Admin };

// Somebody whose token was checked.
struct Principal {
    Role role = Role::Publisher;
    AgentId agent; // of agents and supervisors
    std::vector<TeamId> teams;
    std::optional<Timestamp> expires;
};

// The reasons are machine codes of the protocol; empty = allowed.
struct Decision {
    std::string_view reason;
    // Allowed by a right to look anybody up, not by work at hand: to be audited.
    bool lookUp = false;
    [[nodiscard]] bool allowed() const { return reason.empty(); }
};

// What the hub's ledger says about an agent and a stream at this moment.
struct Standing {
    bool holdsInteraction = false; // with the customer, or the unmatched one; grace included
};

class Authoriser
{
public:
    virtual ~Authoriser() = default;
    // Nothing for a token that is unknown, expired or malformed.
    [[nodiscard]] virtual std::optional<Principal> authenticate(std::string_view token) const = 0;
    [[nodiscard]] virtual Decision mayPublish(const Principal &who) const = 0;
    [[nodiscard]] virtual Decision mayFollow(const Principal &who, const StreamId &stream,
                                             const Standing &standing) const = 0;
    // An agent's own events: a note, a decision. `standing` is as of the event's own time.
    [[nodiscard]] virtual Decision mayWrite(const Principal &who, const StreamId &stream,
                                            const Standing &standing) const = 0;
    [[nodiscard]] virtual Decision mayErase(const Principal &who) const = 0;
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
