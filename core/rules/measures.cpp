#include "core/rules/measures.h"

#include <utility>

#include "core/rules/remarkwords.h"
#include "core/rules/timespan.h"

namespace sidelight::rules
{

namespace
{

constexpr double msPerMinute = 60'000;

std::string nameOf(const RuleMeasure &measure, std::size_t index)
{
    return index < measure.names.size() ? measure.names[index] : std::string();
}

} // namespace

RuleMeasure::Kind countedBy(CorrelationType type)
{
    switch (type) {
    case CorrelationType::ValueCount:
        return RuleMeasure::Kind::DifferentValues;
    case CorrelationType::ValueSum:
        return RuleMeasure::Kind::Sum;
    case CorrelationType::ValueAvg:
        return RuleMeasure::Kind::Average;
    default:
        return RuleMeasure::Kind::Events;
    }
}

RuleMeasure minutes(RuleMeasure::Kind kind, std::int64_t ms, std::vector<std::string> names)
{
    return {kind, static_cast<double>(ms) / msPerMinute, RuleMeasure::Unit::Minutes,
            std::move(names)};
}

std::string whatOf(const RuleMeasure &measure)
{
    switch (measure.kind) {
    case RuleMeasure::Kind::Events:
        return "events in the window";
    case RuleMeasure::Kind::DifferentValues:
        return "different values in the window";
    case RuleMeasure::Kind::Sum:
        return "sum over the window";
    case RuleMeasure::Kind::Average:
        return "average over the window";
    case RuleMeasure::Kind::Between:
        return "from " + nameOf(measure, 0) + " to " + nameOf(measure, 1);
    case RuleMeasure::Kind::FirstToLast:
        return "from the first to the last";
    case RuleMeasure::Kind::TimeFor:
        return "time there was for " + nameOf(measure, 0);
    case RuleMeasure::Kind::TimeLeft:
        break;
    }
    return "time left";
}

std::string_view unitOf(const RuleMeasure &measure)
{
    switch (measure.unit) {
    case RuleMeasure::Unit::Minutes:
        return "min";
    case RuleMeasure::Unit::Kilometres:
        return "km";
    case RuleMeasure::Unit::None:
        break;
    }
    return {};
}

std::string wantedOf(const RuleMeasure &measure)
{
    if (measure.mostMs > 0)
        return "at most " + wordsOfTimespan(measure.mostMs);
    return wordsOf(measure.tests);
}

std::string wordsOf(const RuleClause &clause)
{
    switch (clause.part) {
    case RuleClause::Part::When:
        return "when of " + clause.selection;
    case RuleClause::Part::Where:
        return "where";
    case RuleClause::Part::Scope:
        break;
    }
    return "scope";
}

} // namespace sidelight::rules
