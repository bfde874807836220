#include "hub/route/ledger.h"

#include <algorithm>

namespace sidelight::hub
{

namespace
{
// Clocks differ a little: of the publisher, of the panel, ours.
constexpr std::int64_t skewMs = 60'000;
} // namespace

bool Ledger::Hold::covers(Timestamp at, std::int64_t graceMs) const
{
    return at.ms >= from.ms - skewMs && (!until || at.ms - until->ms <= graceMs);
}

void Ledger::apply(const Interaction &interaction, Timestamp at)
{
    Entry &entry = m_interactions[interaction.id];
    if (!interaction.agent.empty()) {
        if (entry.agent != interaction.agent && !entry.agent.empty()) {
            // Passed on.
            Hold &before = entry.holds[entry.agent];
            if (!before.until)
                before.until = at;
        }
        entry.agent = interaction.agent;
        const auto [hold, isNew] = entry.holds.try_emplace(interaction.agent, Hold{at, {}});
        if (!isNew && hold->second.until && !entry.ended)
            hold->second = {at, {}};
    }
    if (!interaction.identities.empty())
        entry.identities = interaction.identities;
    if (interaction.phase == InteractionPhase::Ended && !entry.ended) {
        entry.ended = true;
        ++m_ended;
    }
    // What has ended is not taken up again: a late word about it is only a word.
    if (entry.ended) {
        for (auto &[agent, hold] : entry.holds) {
            if (!hold.until)
                hold.until = at;
        }
    }
    if (interaction.customer)
        assign(interaction.id, *interaction.customer);
}

void Ledger::assign(const InteractionId &interaction, const CustomerKey &customer)
{
    if (const Entry *entry = find(interaction); entry && entry->customer == customer)
        return;
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
    ++m_losses;
}

void Ledger::forget(const CustomerKey &customer)
{
    const auto list = m_byCustomer.find(customer);
    if (list == m_byCustomer.end())
        return;
    for (const InteractionId &interaction : list->second) {
        const Entry *entry = find(interaction);
        m_ended -= entry && entry->ended ? 1 : 0;
        m_interactions.erase(interaction);
    }
    m_byCustomer.erase(list);
    ++m_losses;
}

void Ledger::merge(const CustomerKey &from, const CustomerKey &into)
{
    const auto list = m_byCustomer.find(from);
    if (list == m_byCustomer.end() || from == into)
        return;
    const std::set<InteractionId> moved = std::move(list->second);
    m_byCustomer.erase(list);
    for (const InteractionId &interaction : moved)
        m_interactions[interaction].customer = into;
    m_byCustomer[into].insert(moved.begin(), moved.end());
}

const Ledger::Entry *Ledger::find(const InteractionId &interaction) const
{
    const auto found = m_interactions.find(interaction);
    return found == m_interactions.end() ? nullptr : &found->second;
}

bool Ledger::held(const AgentId &agent, const InteractionId &interaction) const
{
    const Entry *entry = find(interaction);
    return entry && entry->holds.contains(agent);
}

bool Ledger::holds(const AgentId &agent, const InteractionId &interaction, Timestamp at,
                   std::int64_t graceMs) const
{
    const Entry *entry = find(interaction);
    if (!entry)
        return false;
    const auto hold = entry->holds.find(agent);
    return hold != entry->holds.end() && hold->second.covers(at, graceMs);
}

bool Ledger::holdsWith(const AgentId &agent, const CustomerKey &customer, Timestamp at,
                       std::int64_t graceMs) const
{
    const auto list = m_byCustomer.find(customer);
    return list != m_byCustomer.end() &&
           std::any_of(list->second.begin(), list->second.end(),
                       [&](const InteractionId &one) { return holds(agent, one, at, graceMs); });
}

} // namespace sidelight::hub
