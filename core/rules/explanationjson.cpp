#include <array>

#include <boost/json/array.hpp>

#include "core/rules/explanation.h"
#include "core/rules/measures.h"
#include "core/rules/remarkwords.h"

namespace sidelight::rules
{

namespace
{

std::string_view nameOf(cel::Program::Leaf::Outcome outcome)
{
    static constexpr std::array<std::string_view, 5> names{"true", "false", "error", "not reached",
                                                           "value"};
    return names[static_cast<std::size_t>(outcome)];
}

template<class T, class Make>
boost::json::array listOf(const std::vector<T> &items, Make make)
{
    boost::json::array out;
    for (const T &item : items)
        out.push_back(make(item));
    return out;
}

boost::json::value jsonOfEvent(const BoundEvent &event)
{
    return boost::json::object{{"source", event.key.source}, {"id", event.key.id},
                               {"as", event.selection},      {"type", event.type},
                               {"title", event.title},       {"time", formatRfc3339(event.time)}};
}

boost::json::value jsonOfLeaf(const Leaf &leaf)
{
    boost::json::object out{
        {"of", wordsOf(leaf.of)}, {"text", leaf.text}, {"outcome", nameOf(leaf.outcome)}};
    if (!leaf.operands.empty())
        out["operands"] = listOf(leaf.operands, [](const cel::Program::Operand &operand) {
            return boost::json::value{{"text", operand.text}, {"value", operand.value}};
        });
    if (!leaf.sentence.empty())
        out["sentence"] = leaf.sentence;
    return out;
}

boost::json::value jsonOfMeasure(const RuleMeasure &measure)
{
    boost::json::object out{{"what", whatOf(measure)}, {"value", measure.value}};
    if (measure.unit != RuleMeasure::Unit::None)
        out["unit"] = unitOf(measure);
    if (const std::string wanted = wantedOf(measure); !wanted.empty())
        out["wanted"] = wanted;
    return out;
}

} // namespace

std::string_view nameOf(NearMiss::Missing missing)
{
    static constexpr std::array<std::string_view, 8> names{
        "selection", "threshold", "where", "window", "deadline", "scope", "budget", "ended"};
    return names[static_cast<std::size_t>(missing)];
}

boost::json::object toJson(const Explanation &explanation)
{
    return {{"alert", explanation.id.value},
            {"rule", explanation.rule},
            {"version", explanation.version},
            {"name", explanation.name},
            {"description", explanation.description},
            {"owner", explanation.owner},
            {"type", explanation.type},
            {"window",
             {{"timespanms", explanation.window.timespanMs},
              {"from", formatRfc3339(explanation.window.from)},
              {"to", formatRfc3339(explanation.window.to)}}},
            {"events", listOf(explanation.events, jsonOfEvent)},
            {"leaves", listOf(explanation.leaves, jsonOfLeaf)},
            {"measures", listOf(explanation.measures, jsonOfMeasure)},
            {"wouldchange",
             listOf(explanation.wouldChange,
                    [](const RuleRemark &remark) { return boost::json::value(wordsOf(remark)); })},
            {"firings", static_cast<std::int64_t>(explanation.firings)},
            {"dropsflagged", explanation.dropsFlagged}};
}

boost::json::object toJson(const NearMiss &nearMiss)
{
    return {{"rule", nearMiss.rule},
            {"version", nearMiss.version},
            {"name", nearMiss.name},
            {"missing", nameOf(nearMiss.missing)},
            {"sentence", wordsOf(nearMiss.remark)},
            {"closeness", nearMiss.closeness},
            {"events", listOf(nearMiss.events, jsonOfEvent)},
            {"leaves", listOf(nearMiss.leaves, jsonOfLeaf)},
            {"measures", listOf(nearMiss.measures, jsonOfMeasure)}};
}

} // namespace sidelight::rules
