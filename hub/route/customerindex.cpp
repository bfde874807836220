#include "hub/route/customerindex.h"

#include <algorithm>
#include <utility>

#include "core/identity/comparablekey.h"

namespace sidelight::hub
{

namespace
{
constexpr std::size_t maxCandidates = 16;
constexpr int maxMergeSteps = 16;
} // namespace

void CustomerIndex::disown(const CustomerKey &customer, const std::string &key)
{
    const auto owners = m_owners.find(key);
    owners->second.erase(customer);
    if (owners->second.empty())
        m_owners.erase(owners);
}

void CustomerIndex::apply(const CustomerProfile &profile)
{
    Facts &facts = m_customers[profile.key];
    facts.name = profile.name;
    facts.tier = profile.tier;
    if (profile.identities.empty())
        return;
    // The profile says all identities there are: one that it leaves out is no longer the
    // customer's.
    std::map<std::string, Known> before = std::exchange(facts.identities, {});
    for (const Identity &identity : profile.identities) {
        const auto key = identity::comparableKey(identity, m_region);
        if (!key)
            continue;
        Known &known = facts.identities[*key];
        known.listed = true;
        known.verified = std::max(known.verified, identity.verified);
        if (const auto was = before.find(*key); was != before.end())
            known.confirmed = was->second.confirmed;
        m_owners[*key].insert(profile.key);
    }
    for (const auto &[key, known] : before) {
        if (!facts.identities.contains(key))
            disown(profile.key, key);
    }
}

void CustomerIndex::apply(const CustomerKey &customer, const Case &update)
{
    Facts &facts = m_customers[customer];
    if (update.isOpen())
        facts.openCases.insert(update.id);
    else
        facts.openCases.erase(update.id);
}

void CustomerIndex::merge(const CustomerKey &from, const CustomerKey &into)
{
    if (resolve(into) == resolve(from))
        return;
    Facts gone;
    if (const auto found = m_customers.find(from); found != m_customers.end()) {
        gone = found->second;
        drop(from);
    }
    const CustomerKey target = resolve(into);
    m_merged[from] = target;
    m_absorbed[target].insert(from);
    Facts &facts = m_customers[target];
    for (const auto &[key, known] : gone.identities) {
        facts.identities.emplace(key, known);
        m_owners[key].insert(target);
    }
    facts.openCases.merge(gone.openCases);
    facts.lastContact = std::max(facts.lastContact, gone.lastContact);
}

void CustomerIndex::noteContact(const CustomerKey &customer, Timestamp when)
{
    Facts &facts = m_customers[customer];
    facts.lastContact = std::max(facts.lastContact, std::optional(when));
}

void CustomerIndex::confirm(const CustomerKey &customer, const std::vector<Identity> &identities,
                            std::optional<Timestamp> when)
{
    Facts &facts = m_customers[customer];
    for (const std::string &key : keysOf(identities)) {
        Known &known = facts.identities[key];
        known.confirmed = std::max(known.confirmed, when);
        m_owners[key].insert(customer);
    }
}

void CustomerIndex::unlink(const CustomerKey &customer, const std::vector<Identity> &identities)
{
    const auto found = m_customers.find(customer);
    if (found == m_customers.end())
        return;
    for (const std::string &key : keysOf(identities)) {
        const auto known = found->second.identities.find(key);
        if (known == found->second.identities.end())
            continue;
        known->second.confirmed.reset();
        if (known->second.listed)
            continue;
        found->second.identities.erase(known);
        disown(customer, key);
    }
}

void CustomerIndex::erase(const CustomerKey &customer)
{
    drop(customer);
    if (const auto into = m_merged.find(customer); into != m_merged.end()) {
        m_absorbed[into->second].erase(customer);
        m_merged.erase(into);
    }
    for (const CustomerKey &from : m_absorbed[customer])
        m_merged.erase(from);
    m_absorbed.erase(customer);
}

void CustomerIndex::drop(const CustomerKey &customer)
{
    const auto found = m_customers.find(customer);
    if (found == m_customers.end())
        return;
    for (const auto &[key, known] : found->second.identities)
        disown(customer, key);
    m_customers.erase(found);
}

CustomerKey CustomerIndex::resolve(const CustomerKey &customer) const
{
    CustomerKey key = customer;
    for (int step = 0; step < maxMergeSteps; ++step) {
        const auto next = m_merged.find(key);
        if (next == m_merged.end())
            break;
        key = next->second;
    }
    return key;
}

std::vector<CustomerKey> CustomerIndex::mergedInto(const CustomerKey &customer) const
{
    std::vector<CustomerKey> keys;
    const auto found = m_absorbed.find(customer);
    if (found == m_absorbed.end())
        return keys;
    // Each is in one list only, and no list leads back: merge() makes no circles.
    for (const CustomerKey &from : found->second) {
        keys.push_back(from);
        for (CustomerKey &further : mergedInto(from))
            keys.push_back(std::move(further));
    }
    return keys;
}

std::vector<std::string> CustomerIndex::keysOf(const std::vector<Identity> &identities) const
{
    std::vector<std::string> keys;
    for (const Identity &identity : identities) {
        if (auto key = identity::comparableKey(identity, m_region))
            keys.push_back(*std::move(key));
    }
    return keys;
}

Match CustomerIndex::match(const std::vector<Identity> &identities) const
{
    Match result;
    bool agreed = true;
    std::optional<std::set<CustomerKey>> common;
    for (const Identity &identity : identities) {
        const auto key = identity::comparableKey(identity, m_region);
        const auto owners = key ? m_owners.find(*key) : m_owners.end();
        if (owners == m_owners.end())
            continue;
        if (!common) {
            common = owners->second;
        } else {
            std::erase_if(*common,
                          [&](const CustomerKey &c) { return !owners->second.contains(c); });
        }
        for (const CustomerKey &customer : owners->second) {
            const auto same = [&](const Candidate &c) { return c.customer == customer; };
            if (result.candidates.size() >= maxCandidates ||
                std::any_of(result.candidates.begin(), result.candidates.end(), same))
                continue;
            const Facts &facts = m_customers.at(customer);
            Candidate candidate;
            candidate.customer = customer;
            candidate.name = facts.name;
            candidate.tier = facts.tier;
            candidate.matchedOn = identity.kind;
            candidate.sharedBy = static_cast<int>(owners->second.size());
            candidate.lastVerified = facts.identities.at(*key).last();
            result.candidates.push_back(std::move(candidate));
        }
    }
    agreed = common && common->size() == 1;
    if (agreed)
        result.only = *common->begin();
    std::stable_sort(result.candidates.begin(), result.candidates.end(),
                     [](const Candidate &a, const Candidate &b) {
                         if (a.sharedBy != b.sharedBy)
                             return a.sharedBy < b.sharedBy;
                         return a.lastVerified > b.lastVerified;
                     });
    return result;
}

std::optional<CustomerCard> CustomerIndex::cardOf(const CustomerKey &customer) const
{
    const auto found = m_customers.find(customer);
    if (found == m_customers.end())
        return std::nullopt;
    CustomerCard card;
    card.name = found->second.name;
    card.tier = found->second.tier;
    card.openCases = static_cast<int>(found->second.openCases.size());
    card.lastContact = found->second.lastContact;
    return card;
}

} // namespace sidelight::hub
