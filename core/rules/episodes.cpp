#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <vector>

#include "core/rules/correlator.h"

namespace sidelight::rules
{

namespace
{

// Which firings belong together; the smallest index stands for all.
class Together
{
public:
    explicit Together(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i)
    {
        while (m_parent[i] != i) {
            m_parent[i] = m_parent[m_parent[i]];
            i = m_parent[i];
        }
        return i;
    }
    void join(std::size_t left, std::size_t right)
    {
        left = find(left);
        right = find(right);
        m_parent[std::max(left, right)] = std::min(left, right);
    }

private:
    std::vector<std::size_t> m_parent;
};

// Firings with an event in common. Windows of the counting types end at their anchors, so that each
// overlaps the one before it or none before.
void joinByEvent(const std::vector<const Match *> &anchors, bool counts, Together &together)
{
    std::unordered_map<const Match *, std::size_t> lastWith;
    const Match *newest = nullptr;
    std::size_t newestIndex = 0;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const Firing &firing = *anchors[i]->firing;
        if (counts) {
            if (newest && !isBefore(*newest, *firing.first))
                together.join(newestIndex, i);
            newest = anchors[i];
            newestIndex = i;
            continue;
        }
        for (const Firing::Bound &bound : firing.bound) {
            const auto [place, isNew] = lastWith.try_emplace(bound.match, i);
            if (!isNew)
                together.join(place->second, i);
        }
    }
}

} // namespace

std::vector<Episode> episodesOf(const Group &group, const Rule &rule, std::int64_t now)
{
    std::vector<const Match *> anchors;
    for (const auto &match : group.matches()) {
        if (match->firing && match->firing->since < now)
            anchors.push_back(match.get());
    }
    if (anchors.empty())
        return {};
    std::stable_sort(anchors.begin(), anchors.end(), [](const Match *left, const Match *right) {
        return left->firing->at < right->firing->at;
    });
    Together together(anchors.size());
    for (std::size_t i = 1; i < anchors.size(); ++i) {
        if (plus(anchors[i - 1]->firing->at, rule.suppressMs) >= anchors[i]->firing->at)
            together.join(i - 1, i);
    }
    const bool counts = anchors.front()->firing->first != nullptr;
    // Else each binds its own event and no other.
    if (counts || rule.correlate.type == CorrelationType::Temporal ||
        rule.correlate.type == CorrelationType::TemporalOrdered)
        joinByEvent(anchors, counts, together);

    std::vector<Episode> episodes(anchors.size()); // each at the place of its first firing
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        Episode &episode = episodes[together.find(i)];
        episode.anchors.push_back(anchors[i]);
        const Firing &firing = *anchors[i]->firing;
        const auto look = [&](const Match &match) {
            if (!episode.earliest || isBefore(match, *episode.earliest))
                episode.earliest = &match;
        };
        if (firing.first)
            look(*firing.first);
        for (const Firing::Bound &bound : firing.bound)
            look(*bound.match);
    }
    std::erase_if(episodes, [](const Episode &episode) { return episode.anchors.empty(); });
    return episodes;
}

std::vector<const Match *> boundOf(const Group &group, const Episode &episode)
{
    std::vector<const Match *> bound;
    const auto before = [](const auto &left, const auto &right) { return isBefore(*left, *right); };
    if (!episode.anchors.front()->firing->first) {
        for (const Match *anchor : episode.anchors) {
            for (const Firing::Bound &entry : anchor->firing->bound)
                bound.push_back(entry.match);
        }
        std::sort(bound.begin(), bound.end(), before);
        bound.erase(std::unique(bound.begin(), bound.end()), bound.end());
        return bound;
    }
    auto place = group.matches().begin();
    for (const Match *anchor : episode.anchors) {
        // Windows mostly overlap: then it goes on from where it is.
        if (place != group.matches().end() && isBefore(**place, *anchor->firing->first))
            place = std::lower_bound(
                place, group.matches().end(), anchor->firing->first,
                [](const auto &left, const Match *right) { return isBefore(*left, *right); });
        for (; place != group.matches().end() && !isBefore(*anchor, **place); ++place) {
            if ((*place)->isCounted)
                bound.push_back(place->get());
        }
    }
    return bound;
}

} // namespace sidelight::rules
