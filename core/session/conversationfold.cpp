#include "core/session/conversationfold.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/domain/eventtypes.h"
#include "core/domain/segment.h"
#include "core/domain/suggestion.h"
#include "core/suggest/situation/facts.h"

namespace sidelight::session
{

namespace
{

// One thing that was said, looked up or decided.
struct Moment {
    std::int64_t place = 0;
    std::string id;
    std::optional<Segment> segment;
    std::string action; // of a decision about a suggestion
    bool accepted = false;
};

std::vector<Moment> momentsOf(std::span<const EventPtr> events)
{
    std::vector<Moment> moments;
    std::set<std::pair<std::string_view, std::string_view>> seen;
    std::map<std::int64_t, std::size_t> numbered;
    std::int64_t last = 0;
    for (const EventPtr &event : events) {
        if (!seen.emplace(event->source, event->id).second)
            continue;
        Moment moment;
        moment.segment = readSegment(*event);
        if (moment.segment && moment.segment->sequence) {
            moment.place = *moment.segment->sequence;
            moment.id = "n" + std::to_string(moment.place);
            const auto [known, isNew] = numbered.try_emplace(moment.place, moments.size());
            if (!isNew) {
                moments[known->second] = std::move(moment);
                continue;
            }
            last = std::max(last, moment.place);
        } else if (moment.segment) {
            moment.place = last;
            moment.id = "e" + std::to_string(moments.size());
        } else {
            const boost::json::object *data = event->dataObject();
            const std::string result = data ? textOrEmpty(*data, "result") : std::string();
            const bool decides = result == "accepted" || result == "dismissed";
            const auto id = readSuggestionId(*event);
            if (!id || event->type != types::actionTaken || !decides || isPartOfWork(*id))
                continue;
            moment.place = last;
            moment.action = textOrEmpty(*data, "action");
            moment.accepted = result == "accepted";
            if (moment.action.empty())
                continue;
        }
        moments.push_back(std::move(moment));
    }
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment &a, const Moment &b) { return a.place < b.place; });
    return moments;
}

class Turns
{
public:
    void take(const Moment &moment)
    {
        if (moment.segment)
            takeSegment(*moment.segment);
        else if (moment.accepted)
            takeDecision(moment.action);
        else
            m_out.dismissed[moment.action] = m_out.customerTurns;
    }
    void end() { flush(); }

    Conversation &out() { return m_out; }

private:
    void takeDecision(const std::string &action)
    {
        // The desktop has said so already, in its words.
        if (m_agent && m_agent->action == action && !m_chosen)
            return;
        flush();
        m_agent = suggest::Turn{};
        m_agent->speaker = suggest::Speaker::Agent;
        m_agent->action = action;
        m_chosen = true;
    }

    void takeSegment(const Segment &segment)
    {
        if (segment.voice == Voice::System) {
            flush();
            if (segment.lookUp && segment.lookUp->answered) {
                suggest::Turn turn;
                turn.speaker = suggest::Speaker::LookUp;
                turn.facts = suggest::factsOf(segment.lookUp->found);
                m_out.transcript.add(turn);
            }
            return;
        }
        if (segment.voice == Voice::Customer) {
            flush();
            suggest::Turn turn;
            turn.text = segment.text;
            m_out.transcript.add(turn);
            ++m_out.customerTurns;
            return;
        }
        // What is said after an action was chosen is that action said.
        const bool isIts = m_agent && m_chosen && m_agent->text.empty() &&
                           (segment.action.empty() || segment.action == m_agent->action);
        if (!isIts) {
            flush();
            m_agent = suggest::Turn{};
            m_agent->speaker = suggest::Speaker::Agent;
            m_agent->action = segment.action;
        }
        m_agent->text = segment.text;
        m_chosen = false;
        if (segment.lookUp && !segment.lookUp->answered) {
            m_agent->isQuery = true;
            m_agent->arguments = segment.lookUp->arguments;
        }
    }

    void flush()
    {
        if (!m_agent)
            return;
        m_agent->isDecision = !m_agent->action.empty();
        m_out.decisions += m_agent->isDecision ? 1 : 0;
        m_out.transcript.add(*m_agent);
        m_agent.reset();
        m_chosen = false;
    }

    Conversation m_out;
    std::optional<suggest::Turn> m_agent; // may still get its words
    bool m_chosen = false;                // by a suggestion; nothing was said yet
};

} // namespace

Conversation conversationOf(std::span<const EventPtr> events)
{
    Turns turns;
    for (const Moment &moment : momentsOf(events)) {
        turns.take(moment);
        const auto &segment = moment.segment;
        if (segment && !segment->text.empty())
            turns.out().lines.push_back(
                {moment.id, segment->voice, segment->text, segment->isFinal, segment->at});
    }
    turns.end();
    return std::move(turns.out());
}

} // namespace sidelight::session
