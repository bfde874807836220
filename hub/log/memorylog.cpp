#include "hub/log/memorylog.h"

#include "hub/log/recordfacts.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

std::vector<std::uint8_t> freshSecret(Random &random)
{
    std::vector<std::uint8_t> secret(32);
    random.fill(secret);
    return secret;
}

} // namespace

MemoryLog::MemoryLog(Executor &executor, Clock &clock, Random &random,
                     std::int64_t duplicateWindowMs)
    : m_executor(executor)
    , m_clock(clock)
    , m_random(random)
    , m_epoch(makeUuid(random))
    , m_index(clock, freshSecret(random), duplicateWindowMs)
{
}

MemoryLog::~MemoryLog()
{
    *m_alive = false;
}

Digest MemoryLog::markKey(std::string_view whose) const
{
    return markKeyOf(m_index.secret(), whose);
}

template<class T>
void MemoryLog::answer(const Done<T> &done, T value)
{
    m_executor.post([alive = m_alive, done, value = std::move(value)]() mutable {
        if (*alive && done)
            done(LogResult<T>(std::move(value)));
    });
}

RecordPtr MemoryLog::recordAt(Offset offset, const StreamId *stream) const
{
    auto record = std::make_shared<Record>(m_index.recordAt(offset, stream));
    record->body = m_bodies.at(offset);
    return record;
}

std::vector<RecordPtr> MemoryLog::recordsAt(const std::vector<Offset> &offsets,
                                            const StreamId *stream) const
{
    std::vector<RecordPtr> records;
    for (const Offset offset : offsets)
        records.push_back(recordAt(offset, stream));
    return records;
}

Appended MemoryLog::appendOne(const NewEvent &event, std::vector<RecordPtr> &fresh)
{
    if (auto said = m_index.judge(event))
        return *std::move(said);
    Appended answer;
    ++m_groups;
    for (std::size_t i = 0; i < event.streams.size(); ++i) {
        RecordFacts facts = factsOf(event, i, m_index, m_clock.now());
        facts.group = m_groups;
        const Offset offset{m_index.last().value + 1};
        facts.offset = offset;
        if (!m_index.take(std::move(facts)))
            continue;
        m_bodies[offset] = event.body;
        answer.places.push_back(m_index.placeAt(offset));
        fresh.push_back(recordAt(offset));
    }
    return answer;
}

void MemoryLog::append(std::vector<NewEvent> events, Done<std::vector<Appended>> done)
{
    std::vector<RecordPtr> fresh;
    std::vector<Appended> answers;
    for (const NewEvent &event : events)
        answers.push_back(appendOne(event, fresh));
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
        answers.push_back(m_index.known(knownKeyOf(m_index.secret(), query.key), query.digest));
    answer(done, std::move(answers));
}

void MemoryLog::read(ReadRequest request, Done<ReadAnswer> done)
{
    const LogIndex::Page page = m_index.page(request);
    answer(done, ReadAnswer{recordsAt(page.offsets, &request.stream), page.end});
}

void MemoryLog::head(StreamId stream, Offset at, Done<Head> done)
{
    const LogIndex::Ends ends = m_index.ends(stream, at);
    answer(done, Head{m_epoch, ends.first, ends.top, ends.hasAt ? recordAt(at, &stream) : nullptr});
}

void MemoryLog::snapshot(SnapshotRequest request, Done<SnapshotAnswer> done)
{
    const LogIndex::Choice choice = m_index.snapshot(request);
    answer(done, SnapshotAnswer{m_epoch, choice.top, recordsAt(choice.offsets, &request.stream),
                                choice.complete});
}

void MemoryLog::readFormative(Offset after, std::size_t maxRecords,
                              Done<std::vector<RecordPtr>> done)
{
    answer(done, recordsAt(m_index.formative(after, maxRecords)));
}

void MemoryLog::readSince(Timestamp since, Offset after, std::size_t maxRecords,
                          Done<std::vector<RecordPtr>> done)
{
    answer(done, recordsAt(m_index.since(since, after, maxRecords)));
}

void MemoryLog::deviceSequence(std::string device, Done<std::uint64_t> done)
{
    answer(done, m_index.deviceSequence(device));
}

void MemoryLog::addFollower(CustomerKey customer, AgentId agent)
{
    m_index.addFollower(m_index.tokenOf(streamOf(customer)), agent);
}

void MemoryLog::erase(StreamId stream, Done<Erased> done)
{
    Erased erased;
    for (const Offset offset : m_index.named(stream)) {
        m_index.bury(offset, erased);
        m_bodies[offset] = std::make_shared<const std::string>(tombstoneBody(offset));
    }
    if (stream.kind == StreamKind::Customer)
        erased.followers = m_index.takeFollowers(m_index.tokenOf(stream));
    answer(done, std::move(erased));
}

void MemoryLog::prune(LogRetention retention, Done<Pruned> done)
{
    Offset after;
    const std::vector<Offset> over = m_index.over(retention, after, m_index.size() + 1);
    m_index.drop(over);
    for (const Offset offset : over)
        m_bodies.erase(offset);
    answer(done, Pruned{over.size()});
}

void MemoryLog::compact(Done<Compacted> done)
{
    answer(done, Compacted{});
}

void MemoryLog::truncateAfter(Offset offset, Done<Epoch> done)
{
    m_index.truncateAfter(offset);
    m_bodies.erase(m_bodies.upper_bound(offset), m_bodies.end());
    m_epoch = Epoch(makeUuid(m_random));
    m_executor.post([this, alive = m_alive, epoch = m_epoch] {
        if (*alive && m_watcher)
            m_watcher->epochChanged(epoch);
    });
    answer(done, m_epoch);
}

} // namespace sidelight::hub
