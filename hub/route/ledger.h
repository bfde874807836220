// Which agent held which interaction, and so who may follow which customer. In memory; network
// thread. Kept for all interactions of the log, because a note may come days later from a panel
// that was offline.
#pragma once

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "core/domain/interaction.h"

namespace sidelight::hub
{

class Ledger
{
public:
    // From when to when somebody held it; open while they do.
    struct Hold {
        Timestamp from;
        std::optional<Timestamp> until;
        // At that moment, or less than `graceMs` after the end.
        [[nodiscard]] bool covers(Timestamp at, std::int64_t graceMs) const;
    };
    struct Entry {
        std::optional<CustomerKey> customer;
        std::map<AgentId, Hold> holds; // of everybody who held it, the last time
        AgentId agent;                 // who holds it now, or held it last
        std::vector<Identity> identities;
        bool ended = false;
    };

    // `at`: when the hub took the event in.
    void apply(const Interaction &interaction, Timestamp at);
    // Who it is with, after an identity or an agent said so.
    void assign(const InteractionId &interaction, const CustomerKey &customer);
    void unassign(const InteractionId &interaction);
    void forget(const CustomerKey &customer);
    // `from` is `into` from now on.
    void merge(const CustomerKey &from, const CustomerKey &into);

    [[nodiscard]] const Entry *find(const InteractionId &interaction) const;
    // Held it at any time.
    [[nodiscard]] bool held(const AgentId &agent, const InteractionId &interaction) const;
    // Held it at that moment, or until less than `graceMs` before: it has ended or was passed on.
    [[nodiscard]] bool holds(const AgentId &agent, const InteractionId &interaction, Timestamp at,
                             std::int64_t graceMs) const;
    // The same of any interaction with the customer.
    [[nodiscard]] bool holdsWith(const AgentId &agent, const CustomerKey &customer, Timestamp at,
                                 std::int64_t graceMs) const;
    // Rises whenever somebody may have lost what they held, but for grace that runs out.
    [[nodiscard]] std::uint64_t losses() const { return m_losses; }
    [[nodiscard]] std::size_t size() const { return m_interactions.size(); }
    // Of these, not ended.
    [[nodiscard]] std::size_t open() const { return m_interactions.size() - m_ended; }

private:
    std::unordered_map<InteractionId, Entry> m_interactions;
    std::unordered_map<CustomerKey, std::set<InteractionId>> m_byCustomer;
    std::uint64_t m_losses = 0;
    std::size_t m_ended = 0;
};

} // namespace sidelight::hub
