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
    struct Entry {
        std::optional<CustomerKey> customer;
        std::set<AgentId> agents; // everybody who held it
        AgentId agent;            // who holds it now, or held it last
        std::vector<Identity> identities;
        bool ended = false;
        std::optional<Timestamp> endedAt;
    };

    // `at`: when the hub took the event in.
    void apply(const Interaction &interaction, Timestamp at);
    // Who it is with, after an identity or an agent said so.
    void assign(const InteractionId &interaction, const CustomerKey &customer);
    void unassign(const InteractionId &interaction);
    void forget(const CustomerKey &customer);

    [[nodiscard]] const Entry *find(const InteractionId &interaction) const;
    // Held it at any time.
    [[nodiscard]] bool held(const AgentId &agent, const InteractionId &interaction) const;
    // Holds an interaction with the customer, or held one that ended less than `graceMs` ago.
    [[nodiscard]] bool holdsWith(const AgentId &agent, const CustomerKey &customer, Timestamp now,
                                 std::int64_t graceMs) const;
    [[nodiscard]] std::size_t size() const { return m_interactions.size(); }

private:
    std::unordered_map<InteractionId, Entry> m_interactions;
    std::unordered_map<CustomerKey, std::set<InteractionId>> m_byCustomer;
};

} // namespace sidelight::hub
