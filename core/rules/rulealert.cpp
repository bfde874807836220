#include "core/rules/rulealert.h"

#include <algorithm>

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

} // namespace sidelight::rules
