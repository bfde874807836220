// Past events through rules, as a panel would have seen them one after the other: time goes on with
// the events, what is known of a customer and the open interaction with theirs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/rules/engine.h"

namespace sidelight::ctl
{

class RuleReplay
{
public:
    RuleReplay(std::shared_ptr<const rules::RuleSet> rules, rules::Site site,
               std::shared_ptr<const boost::json::object> agent);

    [[nodiscard]] std::vector<rules::Change> take(const EventPtr &event);
    // Nothing changes when `now` is before the newest event.
    [[nodiscard]] std::vector<rules::Change> advance(Timestamp now);

    [[nodiscard]] const rules::Engine &engine() const { return m_engine; }
    [[nodiscard]] Timestamp now() const { return m_now; }
    [[nodiscard]] const std::map<std::string, rules::Surroundings> &customers() const
    {
        return m_customers;
    }

private:
    [[nodiscard]] std::vector<rules::Change> surround(const Event &event);

    rules::Engine m_engine;
    std::shared_ptr<const boost::json::object> m_agent;
    std::map<std::string, rules::Surroundings> m_customers;
    Timestamp m_now;
};

} // namespace sidelight::ctl
