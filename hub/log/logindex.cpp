#include "hub/log/logindex.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "core/base/hex.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

std::string fenceText(std::uint64_t fence)
{
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(fence >> (8 * (bytes.size() - 1 - i)));
    return toHex(bytes);
}

bool saysWhoItIs(const StreamId &stream)
{
    return stream.kind == StreamKind::Customer || stream.kind == StreamKind::Unmatched;
}

Appended outcomeOf(Appended::Outcome outcome)
{
    Appended answer;
    answer.outcome = outcome;
    return answer;
}

void leave(std::vector<Offset> &offsets, Offset gone)
{
    const auto place = std::lower_bound(offsets.begin(), offsets.end(), gone);
    if (place != offsets.end() && *place == gone)
        offsets.erase(place);
}

} // namespace

std::size_t LogIndex::KeyHash::operator()(const KnownKey &key) const noexcept
{
    std::size_t value = 0;
    std::memcpy(&value, key.data(), sizeof value);
    return value;
}

LogIndex::LogIndex(Clock &clock, std::vector<std::uint8_t> secret, std::int64_t windowMs)
    : m_clock(clock)
    , m_secret(std::move(secret))
    , m_windowMs(windowMs)
{
}

std::string LogIndex::tokenOf(const StreamId &stream) const
{
    return hiddenNameOf(m_secret, stream);
}

const LogIndex::Entry *LogIndex::find(Offset offset) const
{
    const auto place =
        std::lower_bound(m_entries.begin(), m_entries.end(), offset,
                         [](const Entry &entry, Offset at) { return entry.offset < at; });
    return place != m_entries.end() && place->offset == offset ? &*place : nullptr;
}

LogIndex::Entry *LogIndex::find(Offset offset)
{
    return const_cast<Entry *>(std::as_const(*this).find(offset));
}

const LogIndex::Chain *LogIndex::chainOf(const StreamId &stream) const
{
    if (const auto named = m_names.find(stream); named != m_names.end())
        return named->second;
    if (!saysWhoItIs(stream))
        return nullptr;
    const auto hidden = m_chains.find(tokenOf(stream));
    return hidden == m_chains.end() ? nullptr : &hidden->second;
}

LogIndex::Chain &LogIndex::chainFor(const StreamId &stream)
{
    if (const auto named = m_names.find(stream); named != m_names.end())
        return *named->second;
    std::string token = tokenOf(stream);
    Chain &chain = m_chains[token];
    chain.token = std::move(token);
    chain.name = stream;
    m_names.emplace(stream, &chain);
    return chain;
}

bool LogIndex::isErased(const StreamId &stream) const
{
    if (!saysWhoItIs(stream))
        return false;
    const Chain *chain = chainOf(stream);
    return chain && !chain->offsets.empty() && chain->alive == 0;
}

std::optional<Appended> LogIndex::known(const KnownKey &key, std::uint64_t digest) const
{
    const auto found = m_known.find(key);
    if (found == m_known.end())
        return std::nullopt;
    const Known &entry = found->second;
    if (entry.erased)
        return outcomeOf(Appended::Outcome::Erased);
    if (m_clock.now().ms - entry.at.ms > m_windowMs)
        return std::nullopt;
    Appended answer = outcomeOf(Appended::Outcome::Duplicate);
    answer.differs = entry.digest != digest;
    for (std::size_t i = 0; i < entry.first; ++i) {
        if (has(entry.places[i])) // its time may be over
            answer.places.push_back(placeAt(entry.places[i]));
    }
    return answer;
}

std::optional<Appended> LogIndex::judge(const NewEvent &event) const
{
    auto repeat = known(knownKeyOf(m_secret, event.key), event.digest);
    if (repeat && (!event.copy || repeat->outcome == Appended::Outcome::Erased))
        return repeat;
    if (!event.device)
        return std::nullopt;
    if (std::any_of(event.streams.begin(), event.streams.end(),
                    [this](const StreamId &one) { return isErased(one); }))
        return outcomeOf(Appended::Outcome::Erased);
    if (event.device->value <= deviceSequence(event.device->device))
        return outcomeOf(Appended::Outcome::SequenceUsed);
    return std::nullopt;
}

bool LogIndex::take(RecordFacts facts)
{
    m_last = facts.offset;
    const auto found = m_known.find(facts.key);
    bool begins = !facts.copy;
    if (found != m_known.end()) {
        const Known &known = found->second;
        if (known.erased)
            return false;
        const bool goesOn = known.group == facts.group;
        const auto isSame = [&](Offset at) {
            const Entry *other = find(at);
            return other && other->chain->name == facts.stream;
        };
        if (goesOn && std::any_of(known.places.begin(), known.places.end(), isSame))
            return false;
        if (begins && !goesOn && facts.at.ms - known.at.ms <= m_windowMs)
            return false;
        begins = begins && !goesOn;
    }
    if (facts.device && begins && facts.device->value <= deviceSequence(facts.device->device))
        return false;
    if (facts.device && begins) {
        noteDevice(*facts.device);
        std::erase_if(m_deviceAt,
                      [&](const auto &one) { return one.second.device == facts.device->device; });
        m_deviceAt[facts.offset] = *facts.device;
    }
    Chain &chain = chainFor(facts.stream);
    Entry entry{facts.offset, &chain, facts.key, facts.fence, facts.at, facts.bytes};
    entry.kept = facts.kept;
    entry.settled = facts.settled;
    entry.formative = facts.formative;
    entry.isFirst = begins;
    if (!facts.slot.empty()) {
        const auto slot = chain.slots.try_emplace(facts.slot).first;
        slot->second.push_back(facts.offset);
        entry.slot = &slot->first;
    }
    chain.offsets.push_back(facts.offset);
    ++chain.alive;
    for (const std::string &token : facts.mentions)
        m_mentions[token].push_back(facts.offset);
    m_entries.push_back(entry);
    remember(facts, begins);
    noteParts(facts, begins);
    return true;
}

void LogIndex::noteParts(const RecordFacts &facts, bool begins)
{
    if (facts.parts.size() < 2 || facts.copy)
        return;
    if (begins)
        m_unfinished[facts.key] = {facts.parts, facts.parts, facts.more};
    const auto found = m_unfinished.find(facts.key);
    if (found == m_unfinished.end())
        return;
    std::erase(found->second.missing, facts.stream);
    if (found->second.missing.empty())
        m_unfinished.erase(found);
}

void LogIndex::remember(const RecordFacts &facts, bool begins)
{
    Known &known = m_known[facts.key];
    if (begins) {
        // What an event that fell out of the window left behind stays erasable.
        known.places.insert(known.places.begin(), facts.offset);
        known.first = 1;
        known.digest = facts.digest;
        known.group = facts.group;
        known.at = facts.at;
    } else if (!facts.copy) {
        known.places.insert(known.places.begin() + static_cast<std::ptrdiff_t>(known.first),
                            facts.offset);
        ++known.first;
    } else {
        known.places.push_back(facts.offset);
    }
}

void LogIndex::takeGrave(const Grave &grave)
{
    m_last = std::max(m_last, grave.offset);
    if (grave.device)
        noteDevice(*grave.device);
    m_known[grave.key].erased = true;
    m_unfinished.erase(grave.key);
    Chain &chain = m_chains[grave.token];
    chain.token = grave.token;
    chain.offsets.push_back(grave.offset);
    Entry entry{grave.offset, &chain, grave.key, grave.fence, grave.at};
    entry.tombstone = true;
    m_entries.push_back(entry);
}

void LogIndex::noteDevice(const DeviceSequence &device)
{
    std::uint64_t &highest = m_devices[device.device];
    highest = std::max(highest, device.value);
}

Record LogIndex::recordAt(Offset offset, const StreamId *stream) const
{
    const Entry &entry = *find(offset);
    Record record;
    if (entry.chain->name || stream)
        record.stream = entry.chain->name ? *entry.chain->name : *stream;
    record.offset = offset;
    record.prev = placeAt(offset).prev;
    record.fence = fenceText(entry.fence);
    record.tombstone = entry.tombstone;
    if (entry.tombstone)
        record.tombstoneFence = tombstoneFence(offset);
    return record;
}

Place LogIndex::placeAt(Offset offset) const
{
    const Entry &entry = *find(offset);
    Place place;
    if (entry.chain->name)
        place.stream = *entry.chain->name;
    place.offset = offset;
    const std::vector<Offset> &chain = entry.chain->offsets;
    const auto at = std::lower_bound(chain.begin(), chain.end(), offset);
    if (at != chain.begin())
        place.prev = *std::prev(at);
    return place;
}

Grave LogIndex::graveAt(Offset offset) const
{
    const Entry &entry = *find(offset);
    return {offset, entry.chain->token, entry.key, entry.fence, entry.at, deviceOf(offset)};
}

std::optional<DeviceSequence> LogIndex::deviceOf(Offset offset) const
{
    const auto found = m_deviceAt.find(offset);
    return found == m_deviceAt.end() ? std::nullopt : std::optional(found->second);
}

std::uint64_t LogIndex::deviceSequence(const std::string &device) const
{
    const auto found = m_devices.find(device);
    return found == m_devices.end() ? 0 : found->second;
}

void LogIndex::leaveSlot(Entry &entry)
{
    if (entry.slot)
        leave(entry.chain->slots[*entry.slot], entry.offset);
    entry.slot = nullptr;
}

void LogIndex::bury(Offset offset, Erased &erased)
{
    Entry *entry = find(offset);
    if (!entry || entry->tombstone)
        return;
    m_known[entry->key].erased = true;
    m_unfinished.erase(entry->key);
    entry->tombstone = true;
    entry->formative = false;
    leaveSlot(*entry);
    Chain &chain = *entry->chain;
    --chain.alive;
    ++erased.records;
    if (chain.name && std::find(erased.streams.begin(), erased.streams.end(), *chain.name) ==
                          erased.streams.end())
        erased.streams.push_back(*chain.name);
    if (chain.alive == 0 && chain.name && saysWhoItIs(*chain.name)) {
        m_names.erase(*chain.name);
        chain.name.reset();
    }
}

bool LogIndex::stays(const Entry &entry) const
{
    if (entry.chain->offsets.back() == entry.offset)
        return true;
    return entry.slot && !entry.settled &&
           entry.chain->slots.at(*entry.slot).back() == entry.offset;
}

void LogIndex::unlink(Entry &entry)
{
    leaveSlot(entry);
    leave(entry.chain->offsets, entry.offset);
    if (!entry.tombstone)
        --entry.chain->alive;
    m_deviceAt.erase(entry.offset);
    const auto found = m_known.find(entry.key);
    if (found == m_known.end() || found->second.erased)
        return;
    Known &known = found->second;
    for (std::size_t i = 0; i < known.places.size(); ++i) {
        if (known.places[i] != entry.offset)
            continue;
        known.places.erase(known.places.begin() + static_cast<std::ptrdiff_t>(i));
        known.first -= i < known.first ? 1 : 0;
        break;
    }
    if (known.places.empty()) {
        m_unfinished.erase(entry.key);
        m_known.erase(found);
    }
}

std::vector<Offset> LogIndex::over(const LogRetention &retention, Offset &after,
                                   std::size_t slice) const
{
    std::vector<Offset> gone;
    auto it = std::upper_bound(m_entries.begin(), m_entries.end(), after,
                               [](Offset at, const Entry &entry) { return at < entry.offset; });
    for (; it != m_entries.end() && slice > 0; ++it, --slice) {
        // Times rise with offsets: from here on nothing is old enough.
        if (m_clock.now().ms - it->at.ms <= retention.shortestMs()) {
            it = m_entries.end();
            break;
        }
        after = it->offset;
        const auto kept = it->tombstone ? KeepClass::Tombstones : it->kept;
        if (retention.isOver(kept, m_clock.now().ms - it->at.ms) && !stays(*it))
            gone.push_back(it->offset);
    }
    if (it == m_entries.end())
        after = Offset{};
    return gone;
}

void LogIndex::drop(std::span<const Offset> rising)
{
    for (const Offset offset : rising) {
        if (Entry *entry = find(offset))
            unlink(*entry);
    }
    if (rising.empty())
        return;
    // Only those between are looked at, and what goes is mostly near one of the ends.
    const auto at = [this](Offset offset) {
        return std::lower_bound(m_entries.begin(), m_entries.end(), offset,
                                [](const Entry &entry, Offset of) { return entry.offset < of; });
    };
    const auto end = at(Offset{rising.back().value + 1});
    const auto kept = std::remove_if(at(rising.front()), end, [rising](const Entry &entry) {
        return std::binary_search(rising.begin(), rising.end(), entry.offset);
    });
    m_entries.erase(kept, end);
}

void LogIndex::truncateAfter(Offset offset)
{
    std::vector<Offset> gone;
    for (auto it = m_entries.rbegin(); it != m_entries.rend() && it->offset > offset; ++it)
        gone.insert(gone.begin(), it->offset);
    drop(gone);
    // A restored panel sends again what the log lacks, under its old numbers.
    m_devices.clear();
    m_deviceAt.clear();
}

void LogIndex::addFollower(const std::string &customerToken, const AgentId &agent)
{
    m_followers[customerToken].insert(agent);
}

std::vector<AgentId> LogIndex::takeFollowers(const std::string &customerToken)
{
    const auto agents = m_followers.extract(customerToken);
    if (!agents)
        return {};
    return {agents.mapped().begin(), agents.mapped().end()};
}

} // namespace sidelight::hub
