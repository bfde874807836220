#include "tests/support/headlesspanel/deltalines.h"

#include <boost/json/array.hpp>
#include <boost/json/value_from.hpp>

#include "core/rules/measures.h"

namespace sidelight::tests
{

namespace
{

const char *nameOf(session::LinkPhase phase)
{
    switch (phase) {
    case session::LinkPhase::Starting:
        return "starting";
    case session::LinkPhase::CatchingUp:
        return "catchingup";
    case session::LinkPhase::Live:
        return "live";
    case session::LinkPhase::Offline:
        return "offline";
    case session::LinkPhase::Refused:
        return "refused";
    }
    return "";
}

boost::json::array keysOf(const std::vector<EventKey> &keys)
{
    boost::json::array list;
    for (const EventKey &key : keys)
        list.push_back({{"source", key.source}, {"id", key.id}});
    return list;
}

boost::json::array alertsOf(const std::vector<session::AlertRow> &rows)
{
    boost::json::array list;
    for (const session::AlertRow &row : rows)
        list.push_back({{"id", row.alert.id.value},
                        {"title", row.alert.title},
                        {"detail", row.alert.detail},
                        {"rule", row.alert.why.id},
                        {"version", row.alert.why.version},
                        {"evidence", keysOf(row.alert.why.evidence)},
                        {"acknowledged", row.acknowledged},
                        {"repeats", row.repeats}});
    return list;
}

boost::json::object whyOf(const session::WhyRecord &record)
{
    std::vector<EventKey> events;
    for (const session::WhyEvent &event : record.events)
        events.push_back(event.key);
    boost::json::array measures;
    for (const RuleMeasure &measure : record.measures)
        measures.push_back({{"what", rules::whatOf(measure)},
                            {"value", measure.value},
                            {"unit", rules::unitOf(measure)}});
    return {{"alert", record.alert.value},
            {"version", record.version},
            {"events", keysOf(events)},
            {"measures", std::move(measures)}};
}

// What the panel says once is counted here.
void addAlerts(boost::json::object &line, const session::Delta &delta)
{
    if (delta.alerts)
        line["alerts"] = alertsOf(*delta.alerts);
    if (delta.announced)
        line["announced"] = delta.announced->size();
    if (delta.why)
        line["why"] = whyOf(*delta.why);
    if (delta.config) {
        line["config"] = {{"version", delta.config->version},
                          {"problems", boost::json::value_from(delta.config->problems)}};
    }
}

} // namespace

boost::json::object lineOf(const session::Delta &delta)
{
    boost::json::object line;
    if (delta.link)
        line["link"] = nameOf(delta.link->phase);
    if (delta.store)
        line["store"] = static_cast<int>(delta.store->condition);
    if (delta.tabs) {
        boost::json::array tabs;
        for (const session::TabRow &tab : *delta.tabs)
            tabs.push_back({{"id", tab.id.value}, {"name", tab.name}});
        line["tabs"] = std::move(tabs);
    }
    if (delta.customer) {
        const auto &profile = delta.customer->profile;
        line["customer"] = {{"name", profile ? profile->name : std::string()},
                            {"live", delta.customer->live}};
    }
    if (delta.waiting)
        line["waiting"] = delta.waiting->size();
    for (const session::DraftState &draft : delta.drafts) {
        if (draft.kind == "note" && draft.kept)
            line["kept"] = {{"interaction", draft.interaction.value}, {"text", draft.text}};
    }
    if (delta.history) {
        boost::json::array rows;
        for (const session::HistoryRow &row : delta.history->upserts)
            rows.push_back({{"id", row.key.id},
                            {"kind", static_cast<int>(row.kind)},
                            {"type", row.type},
                            {"title", row.title},
                            {"detail", row.detail},
                            {"waiting", row.waiting}});
        line["history"] = std::move(rows);
    }
    addAlerts(line, delta);
    return line;
}

} // namespace sidelight::tests
