// The matches a rule holds for one group, in the order of everything, and what they come to.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/ids.h"
#include "core/rules/match.h"
#include "core/rules/rule.h"
#include "core/rules/rulealert.h"

namespace sidelight::rules
{

// Firings that are one alert, by `at`; each the firing of the match named.
struct Episode {
    std::vector<const Match *> anchors;
    const Match *earliest = nullptr;
};

class Group
{
public:
    Group(std::size_t ofRule, std::string ofKey, std::optional<CustomerKey> ofCustomer)
        : rule(ofRule)
        , key(std::move(ofKey))
        , customer(std::move(ofCustomer))
    {
    }

    enum class Taken { New, Known, Dropped };
    // Marks as stale what the event may complete, or complete differently.
    Taken insert(const Rule &definition, const EventPtr &event, std::size_t selection);
    // True if it was held.
    bool remove(const Rule &definition, const EventKey &event);
    void removeOfCustomer(const Rule &definition, const CustomerKey &of);
    void makeStale();

    [[nodiscard]] const std::vector<std::unique_ptr<Match>> &matches() const { return m_matches; }
    [[nodiscard]] bool hasDropped() const { return m_hasDropped; }
    void noteDrops() { m_hasDropped = true; }
    // Matches that are the group's own; without any there is no group.
    [[nodiscard]] std::size_t own() const { return m_own; }

    // The newest n of a rule's shared matches are in here, too.
    const std::size_t rule;
    const std::string key;
    const std::optional<CustomerKey> customer;

    // The engine's.
    std::vector<Episode> episodes;
    std::vector<RuleAlert> shown;
    std::vector<EventPtr> fed; // its alerts, as events for the rules that take them
    std::int64_t due = never;  // when time alone changes something
    bool isDirty = false;

private:
    using Place = std::vector<std::unique_ptr<Match>>::iterator;
    void touch(const Rule &definition, const Match &match);
    void take(const Rule &definition, Place place);

    std::vector<std::unique_ptr<Match>> m_matches;
    std::size_t m_own = 0;
    bool m_hasDropped = false;
};

} // namespace sidelight::rules
