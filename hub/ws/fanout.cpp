#include "hub/ws/fanout.h"

#include <algorithm>
#include <set>

#include "core/wire/framecodec.h"

namespace sidelight::hub
{

namespace
{
constexpr std::size_t maxRecords = 512; // of one stream
constexpr std::size_t maxBytes = std::size_t{2} * 1024 * 1024;
// Of all: some seconds of a busy hub; who is further behind reads from the log.
constexpr std::size_t maxKeptBytes = std::size_t{16} * 1024 * 1024;
// Names, counters and what the allocator adds.
constexpr std::size_t besides = 256;
} // namespace

std::size_t TailRecord::bytes() const
{
    return sizeof(Record) + besides + record->body->size() + frame->size();
}

void StreamTail::dropOldest()
{
    m_bytes -= m_records.front().bytes();
    m_records.pop_front();
}

const TailRecord *StreamTail::after(Offset offset) const
{
    const auto found = std::upper_bound(
        m_records.begin(), m_records.end(), offset,
        [](Offset value, const TailRecord &r) { return value < r.record->offset; });
    if (found == m_records.end() || found->record->prev != offset)
        return nullptr;
    return &*found;
}

Fanout::Fanout(LogStore &log, const Clock *clock)
    : m_log(log)
    , m_clock(clock)
{
    m_log.watch(this);
}

Fanout::~Fanout()
{
    m_log.watch(nullptr);
}

std::shared_ptr<const StreamTail> Fanout::follow(const StreamId &stream, TailListener *listener)
{
    std::shared_ptr<StreamTail> &tail = m_tails[stream];
    if (!tail)
        tail = std::make_shared<StreamTail>();
    tail->m_listeners.push_back(listener);
    return tail;
}

void Fanout::unfollow(const StreamId &stream, TailListener *listener)
{
    const auto found = m_tails.find(stream);
    if (found == m_tails.end())
        return;
    std::erase(found->second->m_listeners, listener);
    if (found->second->m_listeners.empty())
        m_tails.erase(found);
}

void Fanout::forget(const std::vector<StreamId> &streams)
{
    for (const StreamId &stream : streams) {
        if (const auto found = m_tails.find(stream); found != m_tails.end()) {
            found->second->m_records.clear();
            found->second->m_bytes = 0;
        }
    }
}

void Fanout::keep(const std::shared_ptr<StreamTail> &tail, const RecordPtr &record,
                  std::int64_t nowMs)
{
    TailRecord entry;
    entry.record = record;
    entry.atMs = nowMs;
    entry.frame = std::make_shared<const std::string>(wire::encodeDelivery(
        *record->body, record->stream, m_log.epoch(), record->offset, record->prev));
    const std::size_t bytes = entry.bytes();
    tail->m_bytes += bytes;
    tail->m_records.push_back(std::move(entry));
    while (tail->m_records.size() > maxRecords || tail->m_bytes > maxBytes)
        tail->dropOldest();
    m_kept.push_back({tail, record->offset, bytes});
    m_keptBytes += bytes;
    while (m_keptBytes > maxKeptBytes) {
        const Kept &oldest = m_kept.front();
        const auto there = oldest.tail.lock();
        if (there && !there->m_records.empty() &&
            there->m_records.front().record->offset == oldest.offset)
            there->dropOldest();
        m_keptBytes -= oldest.bytes;
        m_kept.pop_front();
    }
}

void Fanout::recordsAppended(const std::vector<RecordPtr> &records)
{
    std::vector<std::shared_ptr<StreamTail>> grown;
    std::vector<std::pair<StreamId, Offset>> tops;
    const std::int64_t nowMs = m_clock ? m_clock->monotonicMs() : 0;
    for (const RecordPtr &record : records) {
        const auto found = m_tails.find(record->stream);
        if (found == m_tails.end())
            continue;
        keep(found->second, record, nowMs);
        const auto known = std::find(grown.begin(), grown.end(), found->second);
        if (known == grown.end()) {
            grown.push_back(found->second);
            tops.emplace_back(record->stream, record->offset);
        } else {
            tops[static_cast<std::size_t>(known - grown.begin())].second = record->offset;
        }
    }
    // A listener may go away, or follow something else, while it is told.
    for (std::size_t i = 0; i < grown.size(); ++i) {
        const std::vector<TailListener *> listeners = grown[i]->m_listeners;
        for (TailListener *listener : listeners) {
            const auto &now = grown[i]->m_listeners;
            if (std::find(now.begin(), now.end(), listener) != now.end())
                listener->streamGrew(tops[i].first, tops[i].second);
        }
    }
}

void Fanout::epochChanged(const Epoch &)
{
    std::set<TailListener *> all;
    for (auto &[stream, tail] : m_tails) {
        tail->m_records.clear();
        tail->m_bytes = 0;
        all.insert(tail->m_listeners.begin(), tail->m_listeners.end());
    }
    for (TailListener *listener : all)
        listener->epochChanged();
}

} // namespace sidelight::hub
