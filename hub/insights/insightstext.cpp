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

} // namespace

std::string writeJson(const TeamInsights &insights, Timestamp now)
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
    const TeamInsights::Panels panels = insights.panels();
    boost::json::object versions;
    for (const auto &[version, count] : panels.byVersion)
        versions[std::to_string(version)] = count;
    return boost::json::serialize(boost::json::object{
        {"team", insights.team().value},
        {"from", formatRfc3339(insights.from())},
        {"rows", std::move(rows)},
        {"contacts", std::move(contacts)},
        {"contacttotal",
         boost::json::object{{"with", shareOf(total.with)}, {"without", shareOf(total.without)}}},
        {"panels",
         boost::json::object{{"byversion", std::move(versions)}, {"refused", panels.refused}}},
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
