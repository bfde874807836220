// Decides streams (PROTOCOL.md, "Streams and routing"). Owns the customer index and the ledger and
// keeps them in step with what it routes. Network thread.
//
// Rows, the first that fits:
//   subject                                  customer/<subject>
//   interaction with a known customer        customer/<that one>
//   identities of exactly one customer       customer/<that one>
//   an interaction                           unmatched/<interaction>
//   identities that match nobody or several  unmatched/id-<hash of them>
//   team, place, product, configuration      team/<data.team, or the default team>
//   an agent's own event without any         agent/<author>
//   nothing at all                           unmatched/unrouted
// and besides: interaction.* naming an agent also agent/<agent>, with card and candidates.
#pragma once

#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/wire/cloudevents.h"
#include "hub/log/record.h"
#include "hub/route/customerindex.h"
#include "hub/route/ledger.h"

namespace sidelight::hub
{

struct RouterSettings {
    std::string region = "US"; // of phone numbers without a country
    TeamId defaultTeam{"default"};
};

// Events that wait in `from` belong to `to` now: the hub appends copies of them there.
struct Move {
    StreamId from;
    StreamId to;
    bool profiles = true; // false: but no profile; who stays after a merge has one
};

struct Route {
    std::vector<StreamId> streams;
    std::string body; // the event as it goes into the log; enriched when it is an offer
    std::vector<Move> moves;
};

class Router
{
public:
    Router(RouterSettings settings, Clock &clock)
        : m_settings(std::move(settings))
        , m_clock(clock)
        , m_index(m_settings.region)
    {
    }

    // `body`: the text of `event`. The index and the ledger take the event in. Not for repeats.
    [[nodiscard]] Route route(const Event &event, std::string body,
                              const std::optional<AgentId> &author);
    // An event of the log, at start: it was routed before.
    void recall(const Event &event, const StreamId &stream);
    void erase(const CustomerKey &customer);

    // One with the same settings that knows nothing yet, to recall the log into; and taking over
    // what it knows then. Those who ask this one meanwhile are answered from what it knew.
    [[nodiscard]] Router blank() const { return Router(m_settings, m_clock); }
    void adopt(Router recalled);
    // Rises with every erasure.
    [[nodiscard]] std::uint64_t erasures() const { return m_erasures; }

    // Where an event would go, for deciding whether it is allowed to.
    [[nodiscard]] StreamId homeOf(const Event &event, const std::optional<AgentId> &author) const;
    // Whether what is said about an interaction belongs into that stream; and whether that is
    // somebody it may be with, by its identities, while it is with nobody yet.
    [[nodiscard]] bool isOf(const StreamId &home, const InteractionId &interaction) const;
    [[nodiscard]] bool isCandidate(const StreamId &home, const InteractionId &interaction) const;
    [[nodiscard]] const CustomerIndex &index() const { return m_index; }
    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }

private:
    [[nodiscard]] std::optional<CustomerKey> customerFor(const Event &event) const;
    [[nodiscard]] std::optional<Move> mergeOf(const Event &event) const;
    void learn(const Event &event, const std::optional<CustomerKey> &customer, Timestamp at);
    // Of a profile: those that did not point to this customer alone before.
    [[nodiscard]] std::vector<Identity>
    newIdentities(const Event &event, const std::optional<CustomerKey> &customer) const;
    [[nodiscard]] std::vector<Move> movesAfter(const Event &event, const CustomerKey &customer,
                                               const std::vector<Identity> &fresh) const;

    RouterSettings m_settings;
    Clock &m_clock;
    CustomerIndex m_index;
    Ledger m_ledger;
    std::uint64_t m_erasures = 0;
};

} // namespace sidelight::hub
