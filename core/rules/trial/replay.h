// Past events through rules, as a panel would have seen them one after the other: time goes on with
// the events, what is known of a customer and the open interaction with theirs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/rules/engine.h"

namespace sidelight::rules
{

class Replay
{
public:
    Replay(std::shared_ptr<const RuleSet> rules, Site site,
           std::shared_ptr<const boost::json::object> agent);

    // As Engine::stopOn().
    void stopOn(const std::atomic<bool> &stops);

    [[nodiscard]] std::vector<Change> take(const EventPtr &event);
    // Nothing changes when `now` is before the newest event.
    [[nodiscard]] std::vector<Change> advance(Timestamp now);

    [[nodiscard]] const Engine &engine() const { return m_engine; }
    [[nodiscard]] Timestamp now() const { return m_now; }
    [[nodiscard]] const std::map<std::string, Surroundings> &customers() const
    {
        return m_customers;
    }

private:
    [[nodiscard]] std::vector<Change> surround(const Event &event);

    Engine m_engine;
    std::shared_ptr<const boost::json::object> m_agent;
    std::map<std::string, Surroundings> m_customers;
    Timestamp m_now;
    const std::atomic<bool> *m_stops = nullptr;
};

} // namespace sidelight::rules
