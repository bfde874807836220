#include "core/suggest/policy/policygraph.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::suggest
{

namespace
{

using Sentence = std::string;

std::optional<CueKind> cueKindOf(std::string_view name)
{
    if (name.substr(0, 5) == "user_")
        return CueKind::Customer;
    if (name.substr(0, 3) == "db_")
        return CueKind::LookUp;
    return std::nullopt;
}

std::optional<Sentence> checkName(std::string_view name)
{
    if (name.empty() || name.size() > PolicyLimits::nameBytes)
        return "A name in a policy file has 1 to 96 bytes.";
    return std::nullopt;
}

class Reader
{
public:
    explicit Reader(const boost::json::object &object)
        : m_object(object)
    {
    }
    Result<PolicyGraph, Sentence> read()
    {
        m_graph.task = std::string(textMember(m_object, "task").value_or(""));
        if (const auto wrong = checkName(m_graph.task))
            return failure(Sentence("A policy file says in task, a text of 1 to 96 bytes, which "
                                    "task it is for."));
        for (const auto step : {&Reader::readReplies, &Reader::readGraph, &Reader::readBefore}) {
            if (auto wrong = (this->*step)())
                return failure(std::move(*wrong));
        }
        if (m_graph.actions.empty())
            return failure(Sentence("The policy file has no action."));
        return std::move(m_graph);
    }

private:
    std::optional<Sentence> readReplies()
    {
        const auto *replies = objectMember(m_object, "replies");
        if (!replies)
            return "A policy file has an object replies.";
        if (replies->size() > PolicyLimits::nodes)
            return "A policy file has at most 500 replies.";
        for (const auto &member : *replies) {
            const auto *text = member.value().if_string();
            if (!text || text->size() > PolicyLimits::textBytes)
                return "Each of the replies is a text of at most 4,000 bytes.";
            if (auto wrong = checkName(member.key()))
                return wrong;
            const std::string name(member.key());
            if (const auto kind = cueKindOf(name))
                m_graph.cues.push_back(
                    {name, std::string(*text), *kind, std::nullopt, std::nullopt});
            else
                m_graph.actions.push_back({name, std::string(*text)});
        }
        return std::nullopt;
    }
    // Each cue with the action it calls for.
    std::optional<Sentence> readGraph()
    {
        const auto *graph = objectMember(m_object, "graph");
        if (!graph)
            return "A policy file has an object graph.";
        for (const auto &member : *graph) {
            const auto *action = member.value().if_string();
            if (!action)
                return "Each member of graph is the name of an action.";
            auto added = actionNamed(*action);
            if (!added)
                return std::move(added.error());
            PolicyCue *cue = nullptr;
            if (auto wrong = cueNamed(member.key(), cue))
                return wrong;
            cue->action = *added;
        }
        return std::nullopt;
    }
    // Each cue with the action it usually follows; may be left out.
    std::optional<Sentence> readBefore()
    {
        const auto *before = objectMember(m_object, "r_graph");
        if (!before)
            return std::nullopt;
        for (const auto &member : *before) {
            const auto *action = member.value().if_string();
            if (!action)
                return "Each member of r_graph is the name of an action.";
            auto known = actionNamed(*action);
            if (!known)
                return std::move(known.error());
            PolicyCue *cue = nullptr;
            if (auto wrong = cueNamed(member.key(), cue))
                return wrong;
            cue->after = *known;
        }
        return std::nullopt;
    }
    Result<std::size_t, Sentence> actionNamed(std::string_view name)
    {
        if (auto wrong = checkName(name))
            return failure(std::move(*wrong));
        if (const auto known = m_graph.find(name))
            return *known;
        if (m_graph.actions.size() + m_graph.cues.size() >= 2 * PolicyLimits::nodes)
            return failure(Sentence("The policy file has too many actions."));
        m_graph.actions.push_back({std::string(name), {}});
        return m_graph.actions.size() - 1;
    }
    std::optional<Sentence> cueNamed(std::string_view name, PolicyCue *&out)
    {
        const auto kind = cueKindOf(name);
        if (!kind)
            return "Names in graph and r_graph begin with user_ or db_.";
        if (auto wrong = checkName(name))
            return wrong;
        auto found = std::find_if(m_graph.cues.begin(), m_graph.cues.end(),
                                  [&](const PolicyCue &cue) { return cue.name == name; });
        if (found == m_graph.cues.end()) {
            if (m_graph.actions.size() + m_graph.cues.size() >= 2 * PolicyLimits::nodes)
                return "The policy file has too many members.";
            m_graph.cues.push_back({std::string(name), {}, *kind, std::nullopt, std::nullopt});
            found = std::prev(m_graph.cues.end());
        }
        out = &*found;
        return std::nullopt;
    }

    const boost::json::object &m_object;
    PolicyGraph m_graph;
};

} // namespace

std::optional<std::size_t> PolicyGraph::find(std::string_view action) const
{
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const PolicyAction &known) {
        return known.name == action;
    });
    return found == actions.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - actions.begin()));
}

Result<PolicyGraph, std::string> readPolicy(std::string_view text)
{
    const auto value = json::parse(text, PolicyLimits::fileBytes, PolicyLimits::depth);
    if (!value)
        return failure(json::sentenceOf(value.error()));
    const auto *object = value->if_object();
    if (!object)
        return failure(Sentence("A policy file holds an object."));
    return readPolicy(*object);
}

Result<PolicyGraph, std::string> readPolicy(const boost::json::object &policy)
{
    return Reader(policy).read();
}

std::string writePolicy(const PolicyGraph &graph)
{
    boost::json::object replies;
    boost::json::object calls;
    boost::json::object before;
    for (const PolicyAction &action : graph.actions)
        replies[action.name] = action.text;
    for (const PolicyCue &cue : graph.cues) {
        replies[cue.name] = cue.text;
        if (cue.action)
            calls[cue.name] = graph.actions[*cue.action].name;
        if (cue.after)
            before[cue.name] = graph.actions[*cue.after].name;
    }
    return boost::json::serialize(boost::json::object{{"task", graph.task},
                                                      {"replies", std::move(replies)},
                                                      {"graph", std::move(calls)},
                                                      {"r_graph", std::move(before)}});
}

} // namespace sidelight::suggest
