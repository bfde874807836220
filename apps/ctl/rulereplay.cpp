#include "apps/ctl/rulereplay.h"

#include <iterator>

#include "core/domain/eventtypes.h"

namespace sidelight::ctl
{

namespace
{

void append(std::vector<rules::Change> &changes, std::vector<rules::Change> more)
{
    changes.insert(changes.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
}

} // namespace

RuleReplay::RuleReplay(std::shared_ptr<const rules::RuleSet> rules, rules::Site site,
                       std::shared_ptr<const boost::json::object> agent)
    : m_engine(std::move(rules), site, Timestamp{})
    , m_agent(std::move(agent))
{
    (void)m_engine.surround(std::nullopt, {nullptr, nullptr, m_agent});
}

std::vector<rules::Change> RuleReplay::advance(Timestamp now)
{
    if (now <= m_now)
        return {};
    m_now = now;
    return m_engine.advance(now);
}

std::vector<rules::Change> RuleReplay::take(const EventPtr &event)
{
    std::vector<rules::Change> changes;
    if (event->time)
        append(changes, advance(*event->time));
    append(changes, surround(*event));
    append(changes, m_engine.take(event));
    return changes;
}

std::vector<rules::Change> RuleReplay::surround(const Event &event)
{
    if (!event.subject)
        return {};
    rules::Surroundings &known = m_customers[*event.subject];
    const rules::Surroundings before = known;
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

} // namespace sidelight::ctl
