#include "hub/route/ledger.h"

namespace sidelight::hub
{

void Ledger::apply(const Interaction &interaction, Timestamp at)
{
    Entry &entry = m_interactions[interaction.id];
    if (!interaction.agent.empty()) {
        entry.agents.insert(interaction.agent);
        entry.agent = interaction.agent;
    }
    if (!interaction.identities.empty())
        entry.identities = interaction.identities;
    if (interaction.phase == InteractionPhase::Ended && !entry.ended) {
        entry.ended = true;
        entry.endedAt = at;
    }
    if (interaction.customer)
        assign(interaction.id, *interaction.customer);
}

void Ledger::assign(const InteractionId &interaction, const CustomerKey &customer)
{
    unassign(interaction);
    m_interactions[interaction].customer = customer;
    m_byCustomer[customer].insert(interaction);
}

void Ledger::unassign(const InteractionId &interaction)
{
    const auto found = m_interactions.find(interaction);
    if (found == m_interactions.end() || !found->second.customer)
        return;
    const auto list = m_byCustomer.find(*found->second.customer);
    list->second.erase(interaction);
    if (list->second.empty())
        m_byCustomer.erase(list);
    found->second.customer.reset();
}

void Ledger::forget(const CustomerKey &customer)
{
    const auto list = m_byCustomer.find(customer);
    if (list == m_byCustomer.end())
        return;
    for (const InteractionId &interaction : list->second)
        m_interactions.erase(interaction);
    m_byCustomer.erase(list);
}

const Ledger::Entry *Ledger::find(const InteractionId &interaction) const
{
    const auto found = m_interactions.find(interaction);
    return found == m_interactions.end() ? nullptr : &found->second;
}

bool Ledger::held(const AgentId &agent, const InteractionId &interaction) const
{
    const Entry *entry = find(interaction);
    return entry && entry->agents.contains(agent);
}

bool Ledger::holdsWith(const AgentId &agent, const CustomerKey &customer, Timestamp now,
                       std::int64_t graceMs) const
{
    const auto list = m_byCustomer.find(customer);
    if (list == m_byCustomer.end())
        return false;
    for (const InteractionId &interaction : list->second) {
        const Entry &entry = m_interactions.at(interaction);
        if (!entry.agents.contains(agent))
            continue;
        if (!entry.ended || (entry.endedAt && now.ms - entry.endedAt->ms <= graceMs))
            return true;
    }
    return false;
}

} // namespace sidelight::hub
