// Who has which identity, and the few facts a card shows. In memory; network thread.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/domain/casework.h"
#include "core/domain/interaction.h"

namespace sidelight::hub
{

// Somebody whom identities point to.
struct Match {
    std::vector<Candidate> candidates; // at most 16, best evidence first
    // The one customer that all the identities which match anybody agree on.
    std::optional<CustomerKey> only;
};

class CustomerIndex
{
public:
    // `region`: ISO 3166, for phone numbers without a country.
    explicit CustomerIndex(std::string region)
        : m_region(std::move(region))
    {
    }

    void apply(const CustomerProfile &profile);
    void apply(const CustomerKey &customer, const Case &update);
    // `from` is `into` from now on.
    void merge(const CustomerKey &from, const CustomerKey &into);
    void noteContact(const CustomerKey &customer, Timestamp when);
    // An agent said that these identities are this customer's.
    void confirm(const CustomerKey &customer, const std::vector<Identity> &identities,
                 std::optional<Timestamp> when);
    // And took it back: what the profile does not say itself is not the customer's any more.
    void unlink(const CustomerKey &customer, const std::vector<Identity> &identities);
    // And who was merged into it is it no more.
    void erase(const CustomerKey &customer);

    // The key that stands for it after merges.
    [[nodiscard]] CustomerKey resolve(const CustomerKey &customer) const;
    // Those that it stands for after merges, without itself.
    [[nodiscard]] std::vector<CustomerKey> mergedInto(const CustomerKey &customer) const;
    [[nodiscard]] Match match(const std::vector<Identity> &identities) const;
    // Nothing of somebody who is not known.
    [[nodiscard]] std::optional<CustomerCard> cardOf(const CustomerKey &customer) const;
    [[nodiscard]] std::size_t size() const { return m_customers.size(); }
    // One form of every identity that has one.
    [[nodiscard]] std::vector<std::string> keysOf(const std::vector<Identity> &identities) const;

private:
    struct Known {
        bool listed = false;                // the profile says so
        std::optional<Timestamp> verified;  // by the profile
        std::optional<Timestamp> confirmed; // by an agent's match
        [[nodiscard]] std::optional<Timestamp> last() const
        {
            return std::max(verified, confirmed);
        }
    };
    struct Facts {
        std::string name;
        std::string tier;
        std::map<std::string, Known> identities; // by key
        std::set<CaseId> openCases;
        std::optional<Timestamp> lastContact;
    };
    void drop(const CustomerKey &customer);
    void disown(const CustomerKey &customer, const std::string &key);

    std::string m_region;
    std::unordered_map<CustomerKey, Facts> m_customers;
    std::unordered_map<std::string, std::set<CustomerKey>> m_owners;
    std::unordered_map<CustomerKey, CustomerKey> m_merged;
    std::unordered_map<CustomerKey, std::set<CustomerKey>> m_absorbed; // the same, the other way
};

} // namespace sidelight::hub
