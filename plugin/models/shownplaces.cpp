#include "plugin/models/shownplaces.h"

#include <algorithm>
#include <utility>

namespace sidelight::models
{

namespace
{
SuggestionId idAt(const std::vector<SuggestionId> &ids, int place)
{
    const bool there = place >= 0 && place < static_cast<int>(ids.size());
    return there ? ids[static_cast<std::size_t>(place)] : SuggestionId();
}
} // namespace

void ShownPlaces::show(std::vector<SuggestionId> ids, std::int64_t nowMs)
{
    if (!m_shown.empty() && m_shown.back().ids == ids)
        return;
    m_shown.push_back({nowMs, std::move(ids), false});
    forgetOld(nowMs);
}

void ShownPlaces::turn(std::int64_t nowMs)
{
    const bool stood = std::any_of(m_shown.begin(), m_shown.end(),
                                   [](const Shown &shown) { return !shown.ids.empty(); });
    for (Shown &shown : m_shown)
        shown.foreign = stood;
    m_shown.push_back({nowMs, {}, false});
    forgetOld(nowMs);
}

ShownPlaces::Meant ShownPlaces::at(int place, std::int64_t nowMs) const
{
    if (m_shown.empty())
        return {};
    // What was there before: the last one that has stood for long enough, or the first of all.
    const auto young = std::find_if(m_shown.begin(), m_shown.end(), [nowMs](const Shown &shown) {
        return shown.sinceMs > nowMs - settlesInMs;
    });
    const Shown &before = young == m_shown.begin() ? m_shown.front() : *std::prev(young);
    const SuggestionId current = idAt(m_shown.back().ids, place);
    if (before.foreign)
        return {{}, true};
    if (before.ids.empty())
        return {current, false};
    const SuggestionId meant = idAt(before.ids, place);
    return {meant, meant != current};
}

// One that has stood for long enough is kept, and all after it.
void ShownPlaces::forgetOld(std::int64_t nowMs)
{
    while (m_shown.size() > 1 &&
           (m_shown[1].sinceMs <= nowMs - settlesInMs || m_shown.size() > most))
        m_shown.erase(m_shown.begin());
}

} // namespace sidelight::models
