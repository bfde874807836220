#include "core/rules/trial/trialreport.h"

#include <algorithm>

namespace sidelight::rules
{

namespace
{

boost::json::array textsOf(const std::vector<std::string> &texts)
{
    boost::json::array list;
    for (const std::string &text : texts)
        list.emplace_back(text);
    return list;
}

boost::json::object toJson(const TrialAlert &alert)
{
    boost::json::array bound;
    for (const EventKey &key : alert.bound)
        bound.push_back(boost::json::object{{"source", key.source}, {"id", key.id}});
    boost::json::object out{{"alert", alert.id.value},
                            {"where", nameOf(alert.where)},
                            {"at", formatRfc3339(alert.at)},
                            {"title", alert.title},
                            {"events", bound}};
    if (alert.customer)
        out["customer"] = alert.customer->value;
    if (alert.why)
        out["why"] = toJson(*alert.why);
    return out;
}

boost::json::object toJson(const RuleTrial &rule)
{
    boost::json::array examples;
    for (const TrialAlert &one : rule.examples)
        examples.push_back(toJson(one));
    boost::json::array perDay;
    for (const std::uint32_t number : rule.perDay)
        perDay.emplace_back(number);
    return {{"rule", rule.rule},
            {"name", rule.name},
            {"severity", nameOf(rule.severity)},
            {"indraft", rule.inDraft},
            {"alerts", rule.alerts},
            {"added", rule.added},
            {"vanished", rule.vanished},
            {"customers", rule.customers},
            {"flood", isFlood(rule)},
            {"cut", rule.isCut},
            {"perday", perDay},
            {"busiest", textsOf(rule.busiest)},
            {"examples", examples}};
}
} // namespace

std::string_view nameOf(TrialAlert::Where where)
{
    switch (where) {
    case TrialAlert::Where::Added:
        return "added";
    case TrialAlert::Where::Vanished:
        return "vanished";
    case TrialAlert::Where::Both:
        break;
    }
    return "both";
}

double TrialReport::days() const
{
    return std::max(1.0, static_cast<double>(until.ms - from.ms) / static_cast<double>(dayMs));
}

std::optional<double> TrialReport::alertsPerThousandInteractions() const
{
    if (interactions == 0)
        return std::nullopt;
    return 1000.0 * static_cast<double>(alerts) / static_cast<double>(interactions);
}

std::optional<double> TrialReport::alertsPerAgentHour() const
{
    if (agentHours <= 0)
        return std::nullopt;
    return static_cast<double>(alerts) / agentHours;
}

boost::json::object toJson(const TrialReport &report)
{
    boost::json::array rules;
    for (const RuleTrial &rule : report.rules)
        rules.push_back(toJson(rule));
    boost::json::array troubles;
    for (const Trouble &trouble : report.troubles)
        troubles.push_back(boost::json::object{{"rule", trouble.rule},
                                               {"pointer", trouble.problem.pointer},
                                               {"message", trouble.problem.sentence},
                                               {"times", trouble.times}});
    boost::json::object out{{"from", formatRfc3339(report.from)},
                            {"until", formatRfc3339(report.until)},
                            {"events", report.events},
                            {"withouttime", report.withoutTime},
                            {"interactions", report.interactions},
                            {"agenthours", report.agentHours},
                            {"alerts", report.alerts},
                            {"added", report.added},
                            {"vanished", report.vanished},
                            {"cut", report.isCut},
                            {"perday", report.alertsPerDay()},
                            {"rules", rules},
                            {"troubles", troubles}};
    if (const auto rate = report.alertsPerThousandInteractions())
        out["perthousandinteractions"] = *rate;
    if (const auto rate = report.alertsPerAgentHour())
        out["peragenthour"] = *rate;
    return out;
}

} // namespace sidelight::rules
