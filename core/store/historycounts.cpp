#include "core/store/historycounts.h"

namespace sidelight::store
{

HistoryLines HistoryCounts::of(std::optional<Channel> channel, std::optional<EntryKind> kind) const
{
    HistoryLines sum;
    for (const auto &[place, number] : lines) {
        if ((channel && *channel != place.first) || (kind && *kind != place.second))
            continue;
        sum.all += number.all;
        sum.open += number.open;
    }
    return sum;
}

void HistoryCounts::add(const HistoryCounts &arrived)
{
    for (const auto &[place, number] : arrived.lines) {
        HistoryLines &here = lines[place];
        here.all += number.all;
        here.open += number.open;
    }
}

} // namespace sidelight::store
