#include "hub/log/memorylog.h"

#include <algorithm>
#include <iterator>

#include "hub/log/tombstone.h"

namespace sidelight::hub
{

MemoryLog::MemoryLog(Executor &executor, Clock &clock, Random &random,
                     std::int64_t duplicateWindowMs)
    : m_executor(executor)
    , m_clock(clock)
    , m_random(random)
    , m_windowMs(duplicateWindowMs)
    , m_epoch(makeUuid(random))
{
    random.fill(m_secret);
}

MemoryLog::~MemoryLog()
{
    *m_alive = false;
}

Digest MemoryLog::markKey(std::string_view whose) const
{
    return markKeyOf(m_secret, whose);
}

template<class T>
void MemoryLog::answer(const Done<T> &done, T value)
{
    m_executor.post([alive = m_alive, done, value = std::move(value)]() mutable {
        if (*alive && done)
            done(LogResult<T>(std::move(value)));
    });
}

std::optional<Appended> MemoryLog::known(const EventKey &key, std::uint64_t digest) const
{
    const auto found = m_known.find(key);
    if (found == m_known.end())
        return std::nullopt;
    const Known &entry = found->second;
    Appended answer;
    if (entry.erased) {
        answer.outcome = Appended::Outcome::Erased;
        return answer;
    }
    if (m_clock.now().ms - entry.at.ms > m_windowMs)
        return std::nullopt;
    answer.outcome = Appended::Outcome::Duplicate;
    answer.differs = entry.digest != digest;
    for (const Offset offset : entry.first) {
        const auto stored = m_records.find(offset);
        if (stored == m_records.end())
            continue; // its time was over
        const Record &record = *stored->second.record;
        answer.places.push_back({record.stream, record.offset, record.prev});
    }
    return answer;
}

bool MemoryLog::isErased(const StreamId &stream) const
{
    const auto chain = m_streams.find(stream);
    const bool mayBe = stream.kind == StreamKind::Customer || stream.kind == StreamKind::Unmatched;
    return mayBe && chain != m_streams.end() && !chain->second.empty() &&
           std::all_of(chain->second.begin(), chain->second.end(),
                       [this](Offset at) { return m_records.at(at).record->tombstone; });
}

Appended MemoryLog::appendOne(NewEvent event, std::vector<RecordPtr> &fresh)
{
    if (!event.copy) {
        if (auto repeat = known(event.key, event.digest))
            return *std::move(repeat);
    }
    if (event.device && std::any_of(event.streams.begin(), event.streams.end(),
                                    [this](const StreamId &one) { return isErased(one); })) {
        Appended answer;
        answer.outcome = Appended::Outcome::Erased;
        return answer;
    }
    if (event.device) {
        std::uint64_t &highest = m_devices[event.device->device];
        if (event.device->value <= highest) {
            Appended answer;
            answer.outcome = Appended::Outcome::SequenceUsed;
            return answer;
        }
        highest = event.device->value;
    }
    Appended answer;
    const std::string fence = fenceOf(event.key.source, event.key.id);
    std::vector<Offset> offsets;
    for (StreamId &stream : event.streams) {
        std::vector<Offset> &chain = m_streams[stream];
        auto record = std::make_shared<Record>();
        record->offset = Offset{++m_last};
        record->prev = chain.empty() ? Offset{} : chain.back();
        record->fence = fence;
        record->body = event.body;
        record->stream = std::move(stream);
        chain.push_back(record->offset);
        answer.places.push_back({record->stream, record->offset, record->prev});
        m_records.emplace(record->offset,
                          Stored{record, event.key, event.slot, event.settled,
                                 event.formative && offsets.empty(), offsets.empty() && !event.copy,
                                 m_clock.now(), event.kept});
        offsets.push_back(record->offset);
        fresh.push_back(std::move(record));
    }
    Known &entry = m_known[event.key];
    if (event.copy) {
        entry.copies.insert(entry.copies.end(), offsets.begin(), offsets.end());
    } else {
        // What an event that fell out of the window left behind stays erasable.
        entry.copies.insert(entry.copies.end(), entry.first.begin(), entry.first.end());
        entry.first = std::move(offsets);
        entry.digest = event.digest;
        entry.at = m_clock.now();
    }
    return answer;
}

void MemoryLog::append(std::vector<NewEvent> events, Done<std::vector<Appended>> done)
{
    std::vector<RecordPtr> fresh;
    std::vector<Appended> answers;
    for (NewEvent &event : events)
        answers.push_back(appendOne(std::move(event), fresh));
    m_executor.post([this, alive = m_alive, fresh = std::move(fresh)] {
        if (*alive && m_watcher && !fresh.empty())
            m_watcher->recordsAppended(fresh);
    });
    answer(done, std::move(answers));
}

void MemoryLog::find(std::vector<KnownQuery> queries,
                     Done<std::vector<std::optional<Appended>>> done)
{
    std::vector<std::optional<Appended>> answers;
    for (const KnownQuery &query : queries)
        answers.push_back(known(query.key, query.digest));
    answer(done, std::move(answers));
}

void MemoryLog::read(ReadRequest request, Done<ReadAnswer> done)
{
    ReadAnswer result;
    const std::vector<Offset> &chain = m_streams[request.stream];
    std::size_t bytes = 0;
    const auto take = [&](Offset offset) {
        const RecordPtr &record = m_records.at(offset).record;
        bytes += record->body->size();
        if (!result.records.empty() &&
            (result.records.size() >= request.maxRecords || bytes > request.maxBytes))
            return false;
        result.records.push_back(record);
        return true;
    };
    result.end = true;
    if (request.direction == Direction::OldestFirst) {
        for (auto it = std::upper_bound(chain.begin(), chain.end(), request.from);
             it != chain.end() && result.end; ++it)
            result.end = take(*it);
    } else {
        auto it = request.from.none() ? chain.end()
                                      : std::lower_bound(chain.begin(), chain.end(), request.from);
        while (it != chain.begin() && result.end)
            result.end = take(*--it);
    }
    answer(done, std::move(result));
}

void MemoryLog::head(StreamId stream, Offset at, Done<Head> done)
{
    Head head;
    head.epoch = m_epoch;
    const std::vector<Offset> &chain = m_streams[stream];
    if (!chain.empty()) {
        head.first = chain.front();
        head.top = chain.back();
        if (std::binary_search(chain.begin(), chain.end(), at))
            head.at = m_records.at(at).record;
    }
    answer(done, std::move(head));
}

void MemoryLog::snapshot(SnapshotRequest request, Done<SnapshotAnswer> done)
{
    SnapshotAnswer result;
    result.epoch = m_epoch;
    const std::vector<Offset> &chain = m_streams[request.stream];
    std::set<Offset> chosen;
    std::map<std::string, Offset> slots;
    for (const Offset offset : chain) {
        const Stored &stored = m_records.at(offset);
        if (!stored.slot.empty())
            slots[stored.slot] = offset;
    }
    for (const auto &[slot, offset] : slots) {
        if (!m_records.at(offset).settled)
            chosen.insert(offset);
    }
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (auto it = chain.rbegin(); it != chain.rend(); ++it, ++count) {
        const Stored &stored = m_records.at(*it);
        const bool young = stored.at >= request.since;
        if (count >= request.newest && !young)
            break;
        bytes += stored.record->body->size();
        if (count >= request.maxRecords || (count > 0 && bytes > request.maxBytes)) {
            result.complete = false;
            break;
        }
        chosen.insert(*it);
    }
    if (!chain.empty())
        result.top = chain.back();
    for (const Offset offset : chosen)
        result.records.push_back(m_records.at(offset).record);
    answer(done, std::move(result));
}

void MemoryLog::readFormative(Offset after, std::size_t maxRecords,
                              Done<std::vector<RecordPtr>> done)
{
    std::vector<RecordPtr> records;
    for (auto it = m_records.upper_bound(after);
         it != m_records.end() && records.size() < maxRecords; ++it) {
        if (it->second.formative)
            records.push_back(it->second.record);
    }
    answer(done, std::move(records));
}

void MemoryLog::readSince(Timestamp since, Offset after, std::size_t maxRecords,
                          Done<std::vector<RecordPtr>> done)
{
    std::vector<RecordPtr> records;
    for (auto it = m_records.upper_bound(after);
         it != m_records.end() && records.size() < maxRecords; ++it) {
        const Stored &stored = it->second;
        if (stored.isFirst && stored.at >= since && !stored.record->tombstone)
            records.push_back(stored.record);
    }
    answer(done, std::move(records));
}

void MemoryLog::deviceSequence(std::string device, Done<std::uint64_t> done)
{
    const auto found = m_devices.find(device);
    answer(done, found == m_devices.end() ? std::uint64_t{0} : found->second);
}

void MemoryLog::addFollower(CustomerKey customer, AgentId agent)
{
    m_followers[std::move(customer)].insert(std::move(agent));
}

void MemoryLog::bury(Offset offset, Erased &erased)
{
    const auto found = m_records.find(offset);
    if (found == m_records.end() || found->second.record->tombstone)
        return;
    Stored &stored = found->second;
    auto grave = std::make_shared<Record>(*stored.record);
    grave->tombstone = true;
    grave->tombstoneFence = tombstoneFence(offset);
    grave->body = std::make_shared<const std::string>(tombstoneBody(offset));
    stored.record = std::move(grave);
    stored.slot.clear();
    stored.formative = false;
    ++erased.records;
    if (std::find(erased.streams.begin(), erased.streams.end(), stored.record->stream) ==
        erased.streams.end())
        erased.streams.push_back(stored.record->stream);
}

void MemoryLog::erase(StreamId stream, Done<Erased> done)
{
    Erased erased;
    std::vector<Offset> gone = m_streams[stream];
    for (const auto &[offset, stored] : m_records) {
        const StreamKind kind = stored.record->stream.kind;
        if ((kind == StreamKind::Agent || kind == StreamKind::Unmatched) &&
            mentions(*stored.record->body, stream))
            gone.push_back(offset);
    }
    for (const Offset offset : gone) {
        Known &entry = m_known[m_records.at(offset).key];
        entry.erased = true;
        bury(offset, erased);
        for (const std::vector<Offset> &offsets : {entry.first, entry.copies}) {
            for (const Offset copy : offsets)
                bury(copy, erased);
        }
    }
    if (stream.kind == StreamKind::Customer) {
        const auto agents = m_followers.extract(CustomerKey(stream.name));
        if (agents)
            erased.followers.assign(agents.mapped().begin(), agents.mapped().end());
    }
    answer(done, std::move(erased));
}

bool MemoryLog::stays(Offset offset, const Stored &stored) const
{
    const std::vector<Offset> &chain = m_streams.at(stored.record->stream);
    if (chain.back() == offset)
        return true;
    if (stored.slot.empty() || stored.settled)
        return false;
    return std::none_of(std::upper_bound(chain.begin(), chain.end(), offset), chain.end(),
                        [&](Offset later) { return m_records.at(later).slot == stored.slot; });
}

void MemoryLog::prune(LogRetention retention, Done<Pruned> done)
{
    Pruned pruned;
    for (auto it = m_records.begin(); it != m_records.end();) {
        const Stored &stored = it->second;
        const auto kept = stored.record->tombstone ? KeepClass::Tombstones : stored.kept;
        if (!retention.isOver(kept, m_clock.now().ms - stored.at.ms) || stays(it->first, stored)) {
            ++it;
            continue;
        }
        std::vector<Offset> &chain = m_streams.at(stored.record->stream);
        const auto place = std::lower_bound(chain.begin(), chain.end(), it->first);
        Stored &next = m_records.at(*std::next(place));
        auto linked = std::make_shared<Record>(*next.record);
        linked->prev = stored.record->prev;
        next.record = std::move(linked);
        chain.erase(place);
        it = m_records.erase(it);
        ++pruned.records;
    }
    answer(done, pruned);
}

void MemoryLog::compact(Done<Compacted> done)
{
    answer(done, Compacted{});
}

void MemoryLog::truncateAfter(Offset offset, Done<Epoch> done)
{
    m_records.erase(m_records.upper_bound(offset), m_records.end());
    for (auto &[stream, chain] : m_streams)
        chain.erase(std::upper_bound(chain.begin(), chain.end(), offset), chain.end());
    for (auto it = m_known.begin(); it != m_known.end();) {
        const auto gone = [offset](Offset o) { return o > offset; };
        std::erase_if(it->second.copies, gone);
        std::erase_if(it->second.first, gone);
        it = it->second.first.empty() ? m_known.erase(it) : std::next(it);
    }
    // A restored panel sends again what the log lacks, under its old numbers.
    m_devices.clear();
    m_last = m_records.empty() ? 0 : m_records.rbegin()->first.value;
    m_epoch = Epoch(makeUuid(m_random));
    m_executor.post([this, alive = m_alive, epoch = m_epoch] {
        if (*alive && m_watcher)
            m_watcher->epochChanged(epoch);
    });
    answer(done, m_epoch);
}

} // namespace sidelight::hub
