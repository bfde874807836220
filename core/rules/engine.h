// Correlates events into alerts.
//
// What stands is a pure function of three things: the SET of events taken (in any order, each as
// often as it likes), the surroundings last given, and `now`. The definition (docs/adr says why):
//  1. Order is (time, source, id). Events without a time do not correlate; they are counted.
//  2. A match is an event whose type and `when` fit a selection; group-by puts it into one group of
//     the rule (no value for a path: into none; a shared selection: into all groups that have a
//     match of their own). A rule holds the newest 256 matches of a group in that order, the shared
//     ones included; what was older is dropped, and the group says so.
//  3. Every held match is asked whether it completes the rule as the last of its events:
//     single            it does, if `where` holds
//     event_count …     over the matches for which `where` holds from time - timespan to itself
//     temporal(_ordered) the most recent others that make `where` true, for each selection the
//                       newest first, in the order of the selections (ordered: from the last one
//                       back, times not falling); each event for one selection
//     absence           a trigger, when no `expect` for which `where` holds has a time from its own
//                       to the deadline (from + timespan), and `now` is after the deadline
//     Windows are inclusive at both ends. This is a firing; its `at` is the time of the last event,
//     or the deadline.
//  4. A firing ends at + resolve (24 h where the rule has none), at the earliest expirytime of what
//     it binds, or when an `expect` came after the deadline.
//  5. Firings of a group that are at most `suppress` apart or share an event are one alert, named
//     after its earliest event. It stands while any of them has not ended at `now`, and `scope`
//     holds; it is shown as the latest that has not.
// Neither arrival nor `now` orders anything. The same (source, id) must be the same event: who
// feeds the engine (the store) sees to that.
//
// Pure: one thread, no clock, no I/O. Nothing throws. State is never stored, but made by add()ing
// the events of the cache again.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/domain/event.h"
#include "core/rules/explanation.h"
#include "core/rules/rule.h"
#include "core/rules/rulealert.h"
#include "core/rules/surroundings.h"

namespace sidelight::rules
{

// A rule that was stopped because it cost too much: the event it looked at completed nothing, the
// other rules went on. Counts since the engine was made.
struct Trouble {
    std::string rule;
    Problem problem; // the pointer is into the rule: "/correlate/where"
    std::uint64_t times = 0;
};

class Engine
{
public:
    struct Counts {
        std::uint64_t events = 0;
        std::uint64_t withoutTime = 0;
        std::uint64_t matches = 0; // held by a group, repeats not counted
        std::uint64_t dropped = 0; // because a group held maxHeld already
        std::uint64_t overBudget = 0;
    };

    // Runs the rules for `site` alone. `timeWords` shows times in titles and details.
    Engine(std::shared_ptr<const RuleSet> rules, Site site, Timestamp now,
           cel::TimeWords timeWords = {});
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    // For a replay that nobody wants to its end: once this is set (by any thread), nothing is
    // decided any more, and what stands is what was known by then. It outlives the engine.
    void stopOn(const std::atomic<bool> &stops);

    // The rule takes no event any more; what it has raised stands until it ends. For a replay to
    // which it would be too much.
    void retire(std::size_t rule);

    // Replay: takes the event and decides nothing yet. Any order, repeats are nothing.
    void add(const EventPtr &event);
    // Decides what is open since the last call. After a replay: everything that stands.
    [[nodiscard]] std::vector<Change> settle();
    // Both.
    [[nodiscard]] std::vector<Change> take(const EventPtr &event);

    // Deadlines of absences, ends of alerts. A `now` before the last one is taken as it is: what it
    // ended or fired wrongly is undone (see SteadyNow for a clock that cannot be trusted).
    [[nodiscard]] std::vector<Change> advance(Timestamp now);
    // When advance() would have something to do; nothing if never.
    [[nodiscard]] std::optional<Timestamp> nextDeadline() const;

    // For the groups of this customer; without one, for all groups that are no customer's (only
    // `agent` makes sense there). Decides anew what depends on it.
    [[nodiscard]] std::vector<Change> surround(const std::optional<CustomerKey> &customer,
                                               const Surroundings &surroundings);

    // Of this customer, or all; sorted by id. Scope and ends are looked at.
    [[nodiscard]] std::vector<RuleAlert>
    standing(const std::optional<CustomerKey> &customer = {}) const;

    // Erased or no longer followed: no trace of the customer's events or surroundings is left.
    // Alerts that stood because of them are Resolved.
    std::vector<Change> forget(const CustomerKey &customer);
    // One event was erased. In a group that had dropped older matches they stay dropped.
    std::vector<Change> erase(const EventKey &event);

    // Of an alert that is known, standing or not; nothing for any other.
    [[nodiscard]] std::optional<Explanation> explain(const AlertId &alert) const;
    // The same, and fast among very many: it is looked for where its rule and customer say.
    [[nodiscard]] std::optional<Explanation> explain(const RuleAlert &alert) const;
    // What the customer's events come close to, at most one a rule and group; nearest first.
    [[nodiscard]] std::vector<NearMiss> nearMisses(const CustomerKey &customer) const;

    [[nodiscard]] const RuleSet &rules() const;
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] std::vector<Trouble> troubles() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace sidelight::rules
