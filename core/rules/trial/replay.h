// Past events through rules, as a panel would have seen them one after the other: time goes on with
// the events, what is known of a customer and the open interaction with theirs.
#pragma once

#include <string>
#include <unordered_map>
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

    // As Engine::retire().
    void retire(std::size_t rule) { m_engine.retire(rule); }

    [[nodiscard]] std::vector<Change> take(const EventPtr &event);
    // Nothing changes when `now` is before the newest event.
    [[nodiscard]] std::vector<Change> advance(Timestamp now);

    [[nodiscard]] const Engine &engine() const { return m_engine; }
    [[nodiscard]] Timestamp now() const { return m_now; }
    // Of whom there was an event, in order.
    [[nodiscard]] std::vector<std::string> customers() const;

private:
    [[nodiscard]] std::vector<Change> surround(const Event &event);

    Engine m_engine;
    std::shared_ptr<const boost::json::object> m_agent;
    std::unordered_map<std::string, Surroundings> m_customers;
    Timestamp m_now;
    const std::atomic<bool> *m_stops = nullptr;
};

} // namespace sidelight::rules
