#include "core/session/wrapupfacts.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/domain/alert.h"
#include "core/domain/eventtypes.h"
#include "core/domain/suggestion.h"

namespace sidelight::session
{

namespace
{

// More is no summary.
constexpr std::size_t maxOfAKind = 20;

class FactsReader
{
public:
    FactsReader(WrapUpFacts &facts, const TitleBook &titles)
        : m_facts(facts)
        , m_titles(titles)
    {
    }

    // Whether it is one that counts.
    bool take(const Event &event)
    {
        const boost::json::object *data = event.dataObject();
        if (!data)
            return false;
        if (event.type == types::noteSaved)
            return addOnce(m_facts.notes, textOrEmpty(*data, "text"));
        if (event.type == types::alertAcknowledged)
            return addOnce(m_facts.alerts, m_titles.alert(AlertId{textOrEmpty(*data, "alert")}));
        if (event.type == types::actionTaken)
            return takeAction(event, *data);
        if (event.type == types::caseUpdated)
            return takeCase(event);
        return false;
    }

private:
    static bool addOnce(std::vector<std::string> &to, std::string text)
    {
        const bool known = std::find(to.begin(), to.end(), text) != to.end();
        if (text.empty() || (!known && to.size() == maxOfAKind))
            return false;
        if (!known)
            to.push_back(std::move(text));
        return true;
    }

    bool takeAction(const Event &event, const boost::json::object &data)
    {
        const auto id = readSuggestionId(event);
        const std::string result = textOrEmpty(data, "result");
        if (!id || isPartOfWork(*id) || result == "dismissed")
            return false;
        const auto known = m_places.find(*id);
        if (known == m_places.end() && m_facts.actions.size() == maxOfAKind)
            return false;
        const std::size_t at = known == m_places.end() ? m_facts.actions.size() : known->second;
        if (known == m_places.end()) {
            m_places.emplace(*id, at);
            m_facts.actions.push_back(
                {m_titles.suggestion(*id), textOrEmpty(data, "action"), {}, {}});
        }
        m_facts.actions[at].result = result;
        m_facts.actions[at].reason = textOrEmpty(data, "reason");
        return true;
    }

    bool takeCase(const Event &event)
    {
        auto said = readCase(event);
        if (!said)
            return false;
        const auto known = std::find_if(m_facts.cases.begin(), m_facts.cases.end(),
                                        [&said](const Case &one) { return one.id == said->id; });
        if (known != m_facts.cases.end())
            *known = std::move(*said);
        else if (m_facts.cases.size() < maxOfAKind)
            m_facts.cases.push_back(std::move(*said));
        return true;
    }

    WrapUpFacts &m_facts;
    const TitleBook &m_titles;
    std::map<SuggestionId, std::size_t> m_places;
};

} // namespace

WrapUpFacts wrapUpFactsOf(const InteractionId &interaction, std::span<const EventPtr> events,
                          const TitleBook &titles)
{
    WrapUpFacts facts;
    facts.interaction = interaction;
    FactsReader reader(facts, titles);
    std::set<EventKey> seen;
    for (const EventPtr &event : events) {
        if (seen.insert({event->source, event->id}).second && reader.take(*event))
            ++facts.events;
    }
    return facts;
}

} // namespace sidelight::session
