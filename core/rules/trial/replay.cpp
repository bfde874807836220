#include "core/rules/trial/replay.h"

#include <algorithm>
#include <iterator>

#include "core/domain/eventtypes.h"

namespace sidelight::rules
{

namespace
{

void append(std::vector<Change> &changes, std::vector<Change> more)
{
    changes.insert(changes.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
}

} // namespace

Replay::Replay(std::shared_ptr<const RuleSet> rules, Site site,
               std::shared_ptr<const boost::json::object> agent)
    : m_engine(std::move(rules), site, Timestamp{})
    , m_agent(std::move(agent))
{
    (void)m_engine.surround(std::nullopt, {nullptr, nullptr, m_agent});
}

void Replay::stopOn(const std::atomic<bool> &stops)
{
    m_stops = &stops;
    m_engine.stopOn(stops);
}

// From deadline to deadline: what nobody did in time, and was over again before the next event, is
// seen too.
std::vector<Change> Replay::advance(Timestamp now)
{
    std::vector<Change> changes;
    if (now <= m_now)
        return changes;
    for (auto next = m_engine.nextDeadline(); next && *next > m_now && *next < now;
         next = m_engine.nextDeadline()) {
        if (m_stops && *m_stops)
            return changes;
        m_now = *next;
        append(changes, m_engine.advance(m_now));
    }
    m_now = now;
    append(changes, m_engine.advance(now));
    return changes;
}

std::vector<Change> Replay::take(const EventPtr &event)
{
    std::vector<Change> changes;
    if (event->time)
        append(changes, advance(*event->time));
    append(changes, surround(*event));
    append(changes, m_engine.take(event));
    return changes;
}

std::vector<Change> Replay::surround(const Event &event)
{
    if (!event.subject)
        return {};
    const bool tellsOfThem =
        event.type == types::customerUpdated || event.type.starts_with("sidelight.interaction.");
    const auto [place, isNew] = m_customers.try_emplace(*event.subject);
    if (!tellsOfThem && !isNew)
        return {};
    Surroundings &known = place->second;
    const Surroundings before = known;
    known.agent = m_agent;
    const boost::json::object *data = event.dataObject();
    if (event.type == types::customerUpdated && data) {
        known.customer = std::make_shared<const boost::json::object>(*data);
    } else if (event.type == types::interactionEnded) {
        known.interaction.reset();
    } else if (event.type == types::interactionOffered || event.type == types::interactionStarted ||
               event.type == types::interactionUpdated) {
        boost::json::object interaction =
            known.interaction ? *known.interaction : boost::json::object();
        if (const auto id = event.correlationId()) {
            if (textMember(interaction, "id").value_or("") != *id)
                interaction.clear();
            interaction["id"] = *id;
        }
        for (const auto &member : data ? *data : boost::json::object())
            interaction[member.key()] = member.value();
        known.interaction = std::make_shared<const boost::json::object>(std::move(interaction));
    }
    if (known == before)
        return {};
    return m_engine.surround(CustomerKey{*event.subject}, known);
}

std::vector<std::string> Replay::customers() const
{
    std::vector<std::string> keys;
    for (const auto &[key, surroundings] : m_customers)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace sidelight::rules
