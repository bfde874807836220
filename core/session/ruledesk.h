// The rules at work in the panel: one engine a customer in view, fed by what was committed and made
// again from the cache when a customer comes into view, in slices, so that a long history holds
// nothing up. What stands is never stored. Nobody hears of an alert before its customer's history
// has been gone through; absences are only believed up to the moment until which the hub has told
// everything. Engine thread.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/rules/engine.h"
#include "core/session/alertsprojection.h"
#include "core/session/sessionsettings.h"
#include "core/session/tabsprojection.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class RuleDesk
{
public:
    struct Parts { // all outlive it
        store::Profile &profile;
        const TabsProjection &tabs;
        const SessionSettings &settings;
        const Clock &clock;
    };
    explicit RuleDesk(Parts parts);
    ~RuleDesk();

    // From now on these; everything in view is gone through again. What was decided stays decided.
    void use(std::shared_ptr<const rules::RuleSet> rules);
    // Whom the tabs are about. Those who are new are gone through, those who left are forgotten.
    void follow(const std::set<CustomerKey> &customers);
    // A committed event that was not known before, of that customer or (a team's) of everybody.
    void take(const EventPtr &event, const StreamId &owner);
    // What is cached of the customer is not what it was (a snapshot, a merge, another owner).
    void startOver(const CustomerKey &customer);
    // The cache is another one.
    void startOver();
    void forget(const CustomerKey &customer);
    // The hub has told everything up to now, and goes on to; or does so no longer.
    void setLive(const CustomerKey &customer, bool live);

    // Goes on with histories for a few milliseconds; then what time alone brings about.
    void tick();
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const; // monotonic
    // Whether what stands is another since the last call, for whomever.
    [[nodiscard]] bool takeChanged();
    // Until when everything is known, for those who are live: kept once in a while and at the end.
    [[nodiscard]] store::Result<void> keepHeard(bool now);

    // What conditions see of that customer, the interaction in front and the agent.
    [[nodiscard]] rules::Surroundings around(const CustomerKey &customer) const;
    // The same of an interaction, whoever it is with.
    [[nodiscard]] rules::Surroundings around(const TabsProjection::Tab &tab) const;
    // Nothing while the history is being gone through.
    [[nodiscard]] std::vector<RaisedAlert> raised(const CustomerKey &customer) const;
    [[nodiscard]] std::optional<rules::Explanation> explain(const CustomerKey &customer,
                                                            const AlertId &alert) const;
    [[nodiscard]] std::vector<rules::NearMiss> nearMisses(const CustomerKey &customer) const;

private:
    struct Followed;
    void begin(const CustomerKey &customer, Followed &one);
    void surround(const CustomerKey &customer, Followed &one);
    void goOn(const CustomerKey &customer, Followed &one);
    void look(const CustomerKey &customer, Followed &one);
    [[nodiscard]] Timestamp believed(const Followed &one) const;

    Parts m_parts;
    std::shared_ptr<const rules::RuleSet> m_rules;
    std::map<CustomerKey, std::unique_ptr<Followed>> m_followed;
    std::shared_ptr<const boost::json::object> m_agent;
    std::int64_t m_keptMs = 0;
    bool m_changed = false;
};

} // namespace sidelight::session
