#include "core/rules/rulealert.h"

#include <algorithm>

#include <boost/json/array.hpp>

namespace sidelight::rules
{

bool overlap(const RuleAlert &left, const RuleAlert &right)
{
    if (left.rule != right.rule)
        return false;
    auto a = left.aliases.begin();
    auto b = right.aliases.begin();
    while (a != left.aliases.end() && b != right.aliases.end()) {
        if (*a == *b)
            return true;
        if (*a < *b)
            ++a;
        else
            ++b;
    }
    return false;
}

std::vector<Change> changesBetween(const std::vector<RuleAlert> &before,
                                   const std::vector<RuleAlert> &after)
{
    const auto withId = [](const std::vector<RuleAlert> &list, const AlertId &id) {
        return std::find_if(list.begin(), list.end(),
                            [&](const RuleAlert &alert) { return alert.id == id; });
    };
    const auto overlapping = [](const std::vector<RuleAlert> &list, const RuleAlert &with) {
        return std::find_if(list.begin(), list.end(),
                            [&](const RuleAlert &alert) { return overlap(alert, with); });
    };
    std::vector<Change> changes;
    std::vector<bool> accounted(before.size(), false);
    const auto account = [&](auto place) {
        accounted[static_cast<std::size_t>(place - before.begin())] = true;
    };
    for (const RuleAlert &alert : after) {
        const auto same = withId(before, alert.id);
        if (same != before.end()) {
            account(same);
            if (!(*same == alert))
                changes.push_back({Change::Kind::Updated, alert, std::nullopt});
            continue;
        }
        const auto former = overlapping(before, alert);
        if (former == before.end()) {
            changes.push_back({Change::Kind::Raised, alert, std::nullopt});
            continue;
        }
        account(former);
        changes.push_back({Change::Kind::Updated, alert, former->id});
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (accounted[i])
            continue;
        const auto heir = overlapping(after, before[i]);
        if (heir != after.end())
            changes.push_back({Change::Kind::Updated, *heir, before[i].id});
        else
            changes.push_back({Change::Kind::Resolved, before[i], std::nullopt});
    }
    std::stable_sort(changes.begin(), changes.end(), [](const Change &left, const Change &right) {
        return left.alert.id < right.alert.id;
    });
    return changes;
}

std::string_view nameOf(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Raised:
        return "raised";
    case Change::Kind::Updated:
        return "updated";
    case Change::Kind::Resolved:
        break;
    }
    return "resolved";
}

boost::json::object toJson(const RuleAlert &alert)
{
    boost::json::array bound;
    for (const EventKey &key : alert.bound)
        bound.push_back({{"source", key.source}, {"id", key.id}});
    boost::json::array suggest;
    for (const std::string &action : alert.suggest)
        suggest.emplace_back(action);
    boost::json::object out{{"id", alert.id.value},
                            {"rule", alert.rule},
                            {"version", alert.version},
                            {"name", alert.name},
                            {"severity", nameOf(alert.severity)},
                            {"title", alert.title},
                            {"detail", alert.detail},
                            {"suggest", std::move(suggest)},
                            {"at", formatRfc3339(alert.at)},
                            {"bound", std::move(bound)},
                            {"firings", static_cast<std::int64_t>(alert.firings)}};
    if (alert.customer)
        out["customer"] = alert.customer->value;
    if (alert.interaction)
        out["interaction"] = alert.interaction->value;
    if (alert.resolvesAt)
        out["resolves"] = formatRfc3339(*alert.resolvesAt);
    if (alert.dropsFlagged)
        out["dropsflagged"] = true;
    return out;
}

} // namespace sidelight::rules
