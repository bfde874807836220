// What is asked of a log by stream and by age.
#include <algorithm>
#include <iterator>
#include <set>

#include "hub/log/logindex.h"

namespace sidelight::hub
{

LogIndex::Page LogIndex::page(const ReadRequest &request) const
{
    Page page;
    const Chain *chain = chainOf(request.stream);
    if (!chain)
        return page;
    const std::vector<Offset> &offsets = chain->offsets;
    std::size_t bytes = 0;
    const auto take = [&](Offset offset) {
        bytes += find(offset)->bytes;
        if (!page.offsets.empty() &&
            (page.offsets.size() >= request.maxRecords || bytes > request.maxBytes))
            return false;
        page.offsets.push_back(offset);
        return true;
    };
    if (request.direction == Direction::OldestFirst) {
        for (auto it = std::upper_bound(offsets.begin(), offsets.end(), request.from);
             it != offsets.end() && page.end; ++it)
            page.end = take(*it);
        return page;
    }
    auto it = request.from.none() ? offsets.end()
                                  : std::lower_bound(offsets.begin(), offsets.end(), request.from);
    while (it != offsets.begin() && page.end)
        page.end = take(*--it);
    return page;
}

LogIndex::Ends LogIndex::ends(const StreamId &stream, Offset at) const
{
    const Chain *chain = chainOf(stream);
    if (!chain || chain->offsets.empty())
        return {};
    return {chain->offsets.front(), chain->offsets.back(),
            std::binary_search(chain->offsets.begin(), chain->offsets.end(), at)};
}

LogIndex::Choice LogIndex::snapshot(const SnapshotRequest &request) const
{
    Choice choice;
    const Chain *chain = chainOf(request.stream);
    if (!chain || chain->offsets.empty())
        return choice;
    choice.top = chain->offsets.back();
    std::set<Offset> chosen;
    for (const auto &[slot, offsets] : chain->slots) {
        if (!offsets.empty() && !find(offsets.back())->settled)
            chosen.insert(offsets.back());
    }
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (auto it = chain->offsets.rbegin(); it != chain->offsets.rend(); ++it, ++count) {
        const Entry &entry = *find(*it);
        if (count >= request.newest && entry.at < request.since)
            break;
        bytes += entry.bytes;
        if (count >= request.maxRecords || (count > 0 && bytes > request.maxBytes)) {
            choice.complete = false;
            break;
        }
        chosen.insert(*it);
    }
    choice.offsets.assign(chosen.begin(), chosen.end());
    return choice;
}

std::vector<Offset> LogIndex::formative(Offset after, std::size_t most) const
{
    std::vector<Offset> found;
    auto it = std::upper_bound(m_entries.begin(), m_entries.end(), after,
                               [](Offset at, const Entry &entry) { return at < entry.offset; });
    for (; it != m_entries.end() && found.size() < most; ++it) {
        if (it->formative)
            found.push_back(it->offset);
    }
    return found;
}

std::vector<Offset> LogIndex::since(Timestamp since, Offset after, std::size_t most) const
{
    std::vector<Offset> found;
    auto it = std::upper_bound(m_entries.begin(), m_entries.end(), after,
                               [](Offset at, const Entry &entry) { return at < entry.offset; });
    for (; it != m_entries.end() && found.size() < most; ++it) {
        if (it->isFirst && it->at >= since && !it->tombstone)
            found.push_back(it->offset);
    }
    return found;
}

std::optional<LogIndex::Unfinished> LogIndex::unfinished(const KnownKey &key,
                                                         std::uint64_t digest) const
{
    const auto found = m_unfinished.find(key);
    const auto known = m_known.find(key);
    if (found == m_unfinished.end() || known == m_known.end())
        return std::nullopt;
    const Known &entry = known->second;
    const bool isOld = m_clock.now().ms - entry.at.ms > m_windowMs;
    if (entry.erased || isOld || entry.digest != digest || entry.first == 0)
        return std::nullopt;
    return Unfinished{found->second.streams, found->second.missing, entry.group,
                      entry.places.front(), found->second.more};
}

std::vector<Grave> LogIndex::graves() const
{
    std::vector<Grave> all;
    for (const Entry &entry : m_entries) {
        if (entry.tombstone)
            all.push_back(graveAt(entry.offset));
    }
    return all;
}

bool LogIndex::isAlive(const Grave &grave) const
{
    const Entry *entry = find(grave.offset);
    return entry && !entry->tombstone && entry->key == grave.key;
}

std::vector<Offset> LogIndex::named(const StreamId &stream) const
{
    std::set<Offset> gone;
    const auto withCopies = [&](Offset offset) {
        const Entry *entry = find(offset);
        if (!entry || entry->tombstone)
            return;
        gone.insert(offset);
        const auto known = m_known.find(entry->key);
        if (known == m_known.end())
            return;
        for (const Offset copy : known->second.places) {
            const Entry *other = find(copy);
            if (other && !other->tombstone)
                gone.insert(copy);
        }
    };
    if (const Chain *chain = chainOf(stream))
        std::for_each(chain->offsets.begin(), chain->offsets.end(), withCopies);
    if (const auto said = m_mentions.find(tokenOf(stream)); said != m_mentions.end())
        std::for_each(said->second.begin(), said->second.end(), withCopies);
    return {gone.begin(), gone.end()};
}

} // namespace sidelight::hub
