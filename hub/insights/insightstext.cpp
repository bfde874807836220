#include "hub/insights/insightstext.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace sidelight::hub
{

namespace
{

boost::json::object shareOf(const RepeatedContacts::Share &share)
{
    return {{"interactions", share.interactions}, {"repeated", share.repeated}};
}

boost::json::string_view viewOf(std::string_view text)
{
    return {text.data(), text.size()};
}

// Names come from whoever may publish.
std::string field(const std::string &text)
{
    static constexpr std::string_view formula = "=+-@\t\r";
    std::string out = "\"";
    if (!text.empty() && formula.find(text.front()) != std::string_view::npos)
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

boost::json::object versionsOf(const std::map<std::int64_t, std::uint64_t> &counts)
{
    boost::json::object versions;
    for (const auto &[version, count] : counts)
        versions[std::to_string(version)] = count;
    return versions;
}

boost::json::object panelsOf(const TeamInsights::Panels &panels, const HubFacts &facts)
{
    boost::json::object object{{"byversion", versionsOf(panels.byVersion)},
                               {"refused", panels.refused}};
    if (!facts.open)
        return object;
    std::uint64_t count = 0;
    for (const auto &[version, number] : facts.open->byVersion)
        count += number;
    boost::json::object open{{"count", count},
                             {"byversion", versionsOf(facts.open->byVersion)},
                             {"closed", facts.open->closed}};
    if (facts.open->lastSeen)
        open["lastseen"] = formatRfc3339(*facts.open->lastSeen);
    object["open"] = std::move(open);
    return object;
}

boost::json::object waitsOf(const Waits &waits)
{
    return {{"count", waits.count()}, {"medianms", waits.medianMs()}};
}

boost::json::object acknowledgeOf(const TeamInsights &insights)
{
    boost::json::object object = waitsOf(insights.waits());
    boost::json::array rules;
    for (const auto &[rule, waits] : insights.waitsByRule()) {
        boost::json::object one = waitsOf(waits);
        one["name"] = rule.first;
        if (rule.second > 0)
            one["version"] = rule.second;
        rules.push_back(std::move(one));
    }
    object["rules"] = std::move(rules);
    return object;
}

boost::json::object rateOf(const TeamInsights &insights, const HubFacts &facts)
{
    boost::json::object rate{{"shown", insights.alertsShown()},
                             {"agentminutes", insights.work().minutes()},
                             {"agents", insights.work().agents()}};
    if (facts.budget)
        rate["budget"] = *facts.budget;
    return rate;
}

boost::json::array bundlesOf(const TeamInsights &insights)
{
    boost::json::array versions;
    for (const auto &[version, taken] : insights.byBundle())
        versions.push_back(boost::json::object{
            {"version", version}, {"shown", taken.shown}, {"accepted", taken.accepted}});
    return versions;
}

} // namespace

std::string writeJson(const TeamInsights &insights, Timestamp now, const HubFacts &facts)
{
    boost::json::array rows;
    for (const auto &[key, numbers] : insights.rows()) {
        boost::json::object row{{"day", key.day}, {"kind", key.kind}, {"name", key.name}};
        if (key.version > 0)
            row["version"] = key.version;
        for (std::size_t i = 0; i < becameCount; ++i) {
            if (numbers.counts[i] > 0)
                row[viewOf(nameOf(static_cast<Became>(i)))] = numbers.counts[i];
        }
        boost::json::object reasons;
        for (const auto &[reason, count] : numbers.reasons)
            reasons[reason] = count;
        if (!reasons.empty())
            row["reasons"] = std::move(reasons);
        rows.push_back(std::move(row));
    }
    boost::json::array contacts;
    for (const RepeatedContacts::Row &row : insights.contacts().rows(now))
        contacts.push_back(boost::json::object{{"action", row.action},
                                               {"with", shareOf(row.with)},
                                               {"without", shareOf(row.without)}});
    const RepeatedContacts::Total total = insights.contacts().total(now);
    return boost::json::serialize(boost::json::object{
        {"team", insights.team().value},
        {"from", formatRfc3339(insights.from())},
        {"rows", std::move(rows)},
        {"contacts", std::move(contacts)},
        {"contacttotal",
         boost::json::object{{"with", shareOf(total.with)}, {"without", shareOf(total.without)}}},
        {"versions", bundlesOf(insights)},
        {"acknowledge", acknowledgeOf(insights)},
        {"alertrate", rateOf(insights, facts)},
        {"panels", panelsOf(insights.panels(), facts)},
        {"cut", insights.isCut()}});
}

std::string writeCsv(const TeamInsights &insights)
{
    std::string text = "day,kind,name,version";
    for (std::size_t i = 0; i < becameCount; ++i)
        text.append(",").append(nameOf(static_cast<Became>(i)));
    text += "\r\n";
    for (const auto &[key, numbers] : insights.rows()) {
        text += key.day + ',' + key.kind + ',' + field(key.name) + ',' +
                (key.version > 0 ? std::to_string(key.version) : std::string());
        for (const std::uint64_t count : numbers.counts)
            text += ',' + std::to_string(count);
        text += "\r\n";
    }
    return text;
}

} // namespace sidelight::hub
