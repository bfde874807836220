// What a log is when it is moved into another one.
#include <algorithm>

#include "hub/log/logindex.h"

namespace sidelight::hub
{

std::vector<CarriedRecord> LogIndex::carried(Offset after, std::size_t most) const
{
    std::vector<CarriedRecord> records;
    auto it = std::upper_bound(m_entries.begin(), m_entries.end(), after,
                               [](Offset at, const Entry &entry) { return at < entry.offset; });
    for (; it != m_entries.end() && records.size() < most; ++it) {
        CarriedRecord record;
        record.offset = it->offset;
        record.first = it->offset;
        record.token = it->chain->token;
        if (it->chain->name)
            record.stream = it->chain->name->toString();
        record.tombstone = it->tombstone;
        record.key = it->key;
        record.fence = it->fence;
        record.at = it->at;
        if (!it->tombstone) {
            if (it->slot)
                record.slot = *it->slot;
            record.settled = it->settled;
            record.formative = it->formative;
            record.kept = it->kept;
            const Known &known = m_known.at(it->key);
            const auto place = std::find(known.places.begin(), known.places.end(), it->offset);
            const bool isOfFirst =
                place < known.places.begin() + static_cast<std::ptrdiff_t>(known.first);
            record.copy = !it->isFirst && !isOfFirst;
            if (!it->isFirst && known.first > 0)
                record.first = known.places.front();
            if (isOfFirst)
                record.digest = known.digest;
        }
        records.push_back(std::move(record));
    }
    return records;
}

Offset LogIndex::newest() const
{
    return m_entries.empty() ? Offset{} : m_entries.back().offset;
}

SideFacts LogIndex::sideFacts() const
{
    SideFacts facts;
    for (const auto &[key, known] : m_known) {
        if (known.erased)
            facts.erased.push_back(key);
    }
    std::sort(facts.erased.begin(), facts.erased.end());
    for (const auto &[token, agents] : m_followers) {
        for (const AgentId &agent : agents)
            facts.follows.emplace_back(token, agent);
    }
    for (const auto &[device, highest] : m_devices)
        facts.devices.push_back({device, highest});
    std::sort(facts.devices.begin(), facts.devices.end(),
              [](const auto &one, const auto &other) { return one.device < other.device; });
    return facts;
}

std::vector<Offset> LogIndex::alive(std::span<const KnownKey> events) const
{
    std::vector<Offset> offsets;
    for (const KnownKey &key : events) {
        const auto known = m_known.find(key);
        if (known == m_known.end())
            continue;
        for (const Offset place : known->second.places) {
            if (const Entry *entry = find(place); entry && !entry->tombstone)
                offsets.push_back(place);
        }
    }
    std::sort(offsets.begin(), offsets.end());
    return offsets;
}

} // namespace sidelight::hub
