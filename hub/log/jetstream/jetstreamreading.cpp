// What panels and the hub itself read of a log in an engine: which records is known here, their
// bodies mostly are in the engine.
#include "hub/log/jetstream/jetstreamlog.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

RecordPtr JetStreamLog::recordAt(Offset offset, const StreamId *stream, Body body) const
{
    auto record = std::make_shared<Record>(m_fold.index().recordAt(offset, stream));
    record->body = record->tombstone ? std::make_shared<const std::string>(tombstoneBody(offset))
                                     : std::move(body);
    return record;
}

void JetStreamLog::recordsAt(const std::vector<Offset> &offsets, std::optional<StreamId> stream,
                             std::function<void(LogResult<Records>)> done)
{
    std::vector<Offset> wanted;
    for (const Offset offset : offsets) {
        if (!m_fold.index().recordAt(offset).tombstone)
            wanted.push_back(offset);
    }
    m_bodies.fetch(wanted, [this, alive = m_alive, offsets, wanted, stream = std::move(stream),
                            done = std::move(done)](LogResult<EngineBodies::Bodies> bodies) {
        if (!bodies)
            return done(failure(std::move(bodies.error())));
        Records records;
        std::size_t next = 0;
        for (const Offset offset : offsets) {
            const bool asked = next < wanted.size() && wanted[next] == offset;
            Body body = asked ? std::move((*bodies)[next]) : nullptr;
            next += asked ? 1 : 0;
            if (!m_fold.index().has(offset))
                continue; // went meanwhile
            RecordPtr record = recordAt(offset, stream ? &*stream : nullptr, std::move(body));
            if (record->body)
                records.push_back(std::move(record));
        }
        done(std::move(records));
    });
}

void JetStreamLog::read(ReadRequest request, Done<ReadAnswer> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { read(request, done); }, done);
    const LogIndex::Page page = m_fold.index().page(request);
    recordsAt(page.offsets, request.stream,
              [this, end = page.end, done = std::move(done)](LogResult<Records> records) {
                  if (records)
                      answer(done, ReadAnswer{std::move(*records), end});
                  else
                      done(failure(std::move(records.error())));
              });
}

void JetStreamLog::head(StreamId stream, Offset at, Done<Head> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { head(stream, at, done); }, done);
    if (at <= m_fold.folded())
        return headNow(std::move(stream), at, std::move(done));
    // Of somebody who was at another hub: what it met is on its way to this one.
    m_ahead.wait(at, [=, this](const LogResult<void> &known) {
        if (!known)
            return done(failure(known.error()));
        if (m_phase != Phase::Live)
            return waits([=, this] { head(stream, at, done); }, done);
        headNow(stream, at, done);
    });
}

void JetStreamLog::headNow(StreamId stream, Offset at, Done<Head> done)
{
    const LogIndex::Ends ends = m_fold.index().ends(stream, at);
    Head head{epoch(), ends.first, ends.top, nullptr};
    if (!ends.hasAt)
        return answer(std::move(done), head);
    recordsAt({at}, std::move(stream),
              [this, head, done = std::move(done)](LogResult<Records> records) mutable {
                  if (!records)
                      return done(failure(std::move(records.error())));
                  head.at = records->empty() ? nullptr : records->front();
                  answer(done, head);
              });
}

void JetStreamLog::snapshot(SnapshotRequest request, Done<SnapshotAnswer> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { snapshot(request, done); }, done);
    const LogIndex::Choice choice = m_fold.index().snapshot(request);
    SnapshotAnswer whole{epoch(), choice.top, {}, choice.complete};
    recordsAt(choice.offsets, std::move(request.stream),
              [this, whole, done = std::move(done)](LogResult<Records> records) mutable {
                  if (!records)
                      return done(failure(std::move(records.error())));
                  whole.records = std::move(*records);
                  answer(done, whole);
              });
}

void JetStreamLog::answerRecords(const std::vector<Offset> &offsets, Done<Records> done)
{
    recordsAt(offsets, std::nullopt, [this, done = std::move(done)](LogResult<Records> records) {
        if (records)
            answer(done, std::move(*records));
        else
            done(failure(std::move(records.error())));
    });
}

void JetStreamLog::readFormative(Offset after, std::size_t maxRecords,
                                 Done<std::vector<RecordPtr>> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { readFormative(after, maxRecords, done); }, done);
    answerRecords(m_fold.index().formative(after, maxRecords), std::move(done));
}

void JetStreamLog::readSince(Timestamp since, Offset after, std::size_t maxRecords,
                             Done<std::vector<RecordPtr>> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { readSince(since, after, maxRecords, done); }, done);
    answerRecords(m_fold.index().since(since, after, maxRecords), std::move(done));
}

void JetStreamLog::deviceSequence(std::string device, Done<std::uint64_t> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { deviceSequence(device, done); }, done);
    answer(std::move(done), m_fold.index().deviceSequence(device));
}

} // namespace sidelight::hub
