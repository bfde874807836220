#include "hub/insights/repeatedcontacts.h"

#include <algorithm>

namespace sidelight::hub
{

RepeatedContacts::Contact *RepeatedContacts::contact(const InteractionId &interaction)
{
    const auto found = m_contacts.find(interaction.value);
    if (found != m_contacts.end())
        return &found->second;
    if (interaction.empty())
        return nullptr;
    if (m_contacts.size() == mostInteractions) {
        m_isCut = true;
        return nullptr;
    }
    return &m_contacts[interaction.value];
}

void RepeatedContacts::note(const InteractionId &interaction, const std::string &action,
                            bool isTaken)
{
    auto known = m_actions.find(action);
    if (known == m_actions.end()) {
        if (m_actions.size() == mostActions) {
            m_isCut = true;
            return;
        }
        known = m_actions.emplace(action, static_cast<std::uint32_t>(m_actions.size())).first;
    }
    if (Contact *one = contact(interaction)) {
        bool &taken = one->actions[known->second];
        taken = taken || isTaken;
    }
}

void RepeatedContacts::shown(const InteractionId &interaction, const std::string &action)
{
    note(interaction, action, false);
}

void RepeatedContacts::taken(const InteractionId &interaction, const std::string &action)
{
    note(interaction, action, true);
}

void RepeatedContacts::begun(const InteractionId &interaction, const CustomerKey &customer,
                             Timestamp at)
{
    const auto last = m_last.find(customer.value);
    if (last == m_last.end() || last->second == interaction.value)
        return;
    const auto before = m_contacts.find(last->second);
    if (before != m_contacts.end() && at >= before->second.end &&
        at.ms - before->second.end.ms <= withinMs)
        before->second.isRepeated = true;
}

void RepeatedContacts::ended(const InteractionId &interaction, const CustomerKey &customer,
                             Timestamp at)
{
    Contact *one = contact(interaction);
    if (!one)
        return;
    one->isEnded = true;
    one->end = at;
    m_last[customer.value] = interaction.value;
}

std::vector<RepeatedContacts::Row> RepeatedContacts::rows(Timestamp now) const
{
    std::vector<Row> byIndex(m_actions.size());
    for (const auto &[name, contact] : m_contacts) {
        if (!contact.isEnded || now.ms - contact.end.ms < withinMs)
            continue;
        for (const auto &[index, isTaken] : contact.actions) {
            Share &share = isTaken ? byIndex[index].with : byIndex[index].without;
            ++share.interactions;
            share.repeated += contact.isRepeated ? 1 : 0;
        }
    }
    std::vector<Row> rows;
    for (const auto &[action, index] : m_actions) {
        Row &row = byIndex[index];
        row.action = action;
        if (row.with.interactions + row.without.interactions > 0)
            rows.push_back(std::move(row));
    }
    return rows;
}

RepeatedContacts::Total RepeatedContacts::total(Timestamp now) const
{
    Total total;
    for (const auto &[name, contact] : m_contacts) {
        if (!contact.isEnded || contact.actions.empty() || now.ms - contact.end.ms < withinMs)
            continue;
        const bool isTaken = std::any_of(contact.actions.begin(), contact.actions.end(),
                                         [](const auto &one) { return one.second; });
        Share &share = isTaken ? total.with : total.without;
        ++share.interactions;
        share.repeated += contact.isRepeated ? 1 : 0;
    }
    return total;
}

} // namespace sidelight::hub
