// The inside of an engine: groups, what of them is open, deadlines.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/rules/alertbuilder.h"
#include "core/rules/correlator.h"
#include "core/rules/documentfields.h"
#include "core/rules/engine.h"
#include "core/rules/ruleindex.h"

namespace sidelight::rules
{

// A match without a group of its own.
struct SharedMatch {
    EventPtr event;
    std::size_t selection = 0;
};

struct RuleState {
    ByText<std::unique_ptr<Group>> groups;
    std::vector<SharedMatch> shared; // the newest maxHeld, in the order of everything
    bool sharedDropped = false;
    bool isChained = false;                              // takes alerts
    bool isRetired = false;                              // takes nothing any more
    std::map<std::string, std::uint64_t> overBudgetWhen; // by selection
    std::uint64_t overBudgetWhere = 0;
};

struct Engine::State {
    State(std::shared_ptr<const RuleSet> givenRules, Site givenSite, Timestamp givenNow,
          cel::TimeWords timeWords);

    // An event the index found for a selection: does it fit, and then where does it belong?
    void look(const RuleIndex::Entry &entry, const EventPtr &event);
    void makeDirty(Group &group);
    [[nodiscard]] bool isStopped() const { return stops && *stops; }
    [[nodiscard]] std::vector<Change> settle();
    // Takes the group away, with the alerts it fed to others.
    void drop(Group &group, std::vector<Change> &changes);
    static void append(std::vector<Change> &changes, std::vector<Change> more);
    [[nodiscard]] const Surroundings *around(const Group &group) const;
    // By the id it has, or may have had.
    [[nodiscard]] bool isNamed(const Group &group, const Episode &episode,
                               const AlertId &alert) const;
    // Of the group's alert of that name; nothing when it has none.
    [[nodiscard]] std::optional<Explanation> explain(const Group &group, const AlertId &alert);

    template<class Look>
    void eachGroup(Look &&visit) const
    {
        for (const RuleState &each : ofRule) {
            for (const auto &[key, group] : each.groups)
                visit(*group);
        }
    }

    std::shared_ptr<const RuleSet> rules;
    Site site;
    Timestamp now;
    Evaluator evaluator;
    Correlator correlator;
    AlertBuilder builder;
    std::vector<RuleState> ofRule;
    std::vector<Group *> dirty[2]; // those that take alerts last
    std::set<std::pair<std::int64_t, Group *>> deadlines;
    ByText<std::vector<Group *>> ofCustomer;
    ByText<Surroundings> surroundings;
    Surroundings general;
    Counts counts;
    const std::atomic<bool> *stops = nullptr; // null: never

private:
    void place(std::size_t rule, std::size_t selection, const EventPtr &event);
    // Into m_key; false: the event belongs to no group of the rule.
    [[nodiscard]] bool keyOf(std::size_t rule, const Event &event);
    void placeShared(std::size_t rule, std::size_t selection, const EventPtr &event);
    void insert(Group &group, std::size_t selection, const EventPtr &event);
    [[nodiscard]] Group &groupOf(std::size_t rule, const std::string &key, const Event &event);
    void decide(Group &group, std::vector<Change> &changes);
    void feed(Group &group, std::vector<EventPtr> events);
    void unplace(std::size_t rule, const Event &event);
    void setDeadline(Group &group, std::int64_t due);

    std::string m_key; // of the group last asked for
};

} // namespace sidelight::rules
