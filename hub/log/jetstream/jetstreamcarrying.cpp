// A log that is moved out of the engine, or into it: the records as the fold sees them, and
// messages that carry those of another log.
#include <algorithm>
#include <iterator>
#include <map>

#include "core/base/hex.h"
#include "hub/log/jetstream/jetstreamlog.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t factsAtOnce = 300; // in a mark; below the limit of its text

LogError beingRead()
{
    return {LogErrc::Closed, "the log is read again"};
}

// Copies are writings of their own.
std::uint64_t groupOf(const CarriedRecord &record)
{
    constexpr std::uint64_t ofCopies = std::uint64_t{1} << 63;
    return record.copy ? ofCopies | record.offset.value : record.first.value;
}

RecordFacts factsOf(const CarriedRecord &record, const StreamId &stream, const LogIndex &index)
{
    RecordFacts facts;
    facts.stream = stream;
    facts.key = record.key;
    facts.group = groupOf(record);
    facts.fence = record.fence;
    facts.digest = record.digest.value_or(0);
    facts.at = record.at;
    facts.slot = record.slot;
    facts.settled = record.settled;
    facts.formative = record.formative;
    facts.copy = record.copy;
    facts.kept = record.kept;
    facts.from = record.offset;
    if (stream.kind == StreamKind::Agent || stream.kind == StreamKind::Unmatched) {
        for (const std::string &customer : customersSaid(*record.body))
            facts.mentions.push_back(index.tokenOf({StreamKind::Customer, customer}));
    }
    return facts;
}

// Several marks of a bounded size.
std::vector<Mark> marksOf(const SideFacts &facts, Offset at)
{
    std::vector<Mark> marks;
    Carried next{{}, at};
    std::size_t count = 0;
    const auto counted = [&] {
        if (++count % factsAtOnce == 0)
            marks.emplace_back(std::exchange(next, Carried{{}, at}));
    };
    for (const KnownKey &key : facts.erased) {
        next.facts.erased.push_back(key);
        counted();
    }
    for (const auto &one : facts.follows) {
        next.facts.follows.push_back(one);
        counted();
    }
    for (const DeviceSequence &device : facts.devices) {
        next.facts.devices.push_back(device);
        counted();
    }
    if (count % factsAtOnce != 0)
        marks.emplace_back(std::move(next));
    return marks;
}

// What is wanted and not there.
SideFacts lacking(const SideFacts &wanted, const SideFacts &there)
{
    SideFacts facts;
    std::set_difference(wanted.erased.begin(), wanted.erased.end(), there.erased.begin(),
                        there.erased.end(), std::back_inserter(facts.erased));
    std::set_difference(wanted.follows.begin(), wanted.follows.end(), there.follows.begin(),
                        there.follows.end(), std::back_inserter(facts.follows));
    std::map<std::string, std::uint64_t> highest;
    for (const DeviceSequence &device : there.devices)
        highest[device.device] = device.value;
    for (const DeviceSequence &device : wanted.devices) {
        if (highest[device.device] < device.value)
            facts.devices.push_back(device);
    }
    return facts;
}

} // namespace

void JetStreamLog::carried(Offset after, std::size_t most, Bodies bodies,
                           Done<std::vector<CarriedRecord>> done)
{
    if (m_phase != Phase::Live)
        return done(failure(beingRead()));
    auto records = m_fold.index().carried(after, most);
    std::vector<Offset> wanted;
    for (const CarriedRecord &record : records) {
        if (!record.tombstone && bodies == Bodies::With)
            wanted.push_back(record.offset);
    }
    if (wanted.empty())
        return answer(std::move(done), std::move(records));
    m_bodies.fetch(wanted, [this, wanted, records = std::move(records),
                            done = std::move(done)](LogResult<EngineBodies::Bodies> came) mutable {
        if (!came)
            return done(failure(std::move(came.error())));
        std::size_t next = 0;
        for (CarriedRecord &record : records) {
            if (next < wanted.size() && wanted[next] == record.offset)
                record.body = std::move((*came)[next++]);
            // It became a tombstone meanwhile: asked again, it is one.
            if (!record.tombstone && !record.body)
                return done(failure(LogError{LogErrc::Io, "a record went meanwhile"}));
        }
        answer(std::move(done), std::move(records));
    });
}

void JetStreamLog::publishCarried(const CarriedRecord &record, const LogIndex &index,
                                  std::uint64_t expects, EnginePublisher::Kept kept)
{
    EnginePublisher::Message message;
    message.expects = expects;
    message.subject = m_place.subjectOf(record.token);
    if (record.tombstone) {
        const Grave grave{{}, record.token, record.key, record.fence, record.at, std::nullopt};
        message.facts = burialText({grave, record.offset});
    } else if (const auto stream = StreamId::parse(record.stream)) {
        message.facts = factsText(factsOf(record, *stream, index));
        message.body = *record.body;
    } else {
        return kept(failure(LogError{LogErrc::Damaged, "a record is in no stream"}));
    }
    m_publisher.publish(std::move(message), std::move(kept));
}

// Each message expects the one before it at the end: one that is lost on the way stops all after
// it, and one that was kept is not kept twice.
void JetStreamLog::carryIn(const std::vector<CarriedRecord> &records, Done<std::size_t> done)
{
    if (m_phase != Phase::Live)
        return done(failure(beingRead()));
    struct Waiting {
        std::size_t open = 0;
        std::optional<LogError> error;
    };
    const auto waiting = std::make_shared<Waiting>();
    waiting->open = records.size();
    if (records.empty())
        return answer(std::move(done), std::size_t{0});
    std::uint64_t expects = m_fold.folded().value;
    for (const CarriedRecord &record : records) {
        publishCarried(record, m_fold.index(), expects++,
                       [this, alive = m_alive, waiting, count = records.size(),
                        done](const LogResult<std::uint64_t> &kept) {
                           if (!*alive)
                               return;
                           if (!kept && !waiting->error)
                               waiting->error = kept.error();
                           if (--waiting->open > 0)
                               return;
                           if (waiting->error)
                               return done(failure(*waiting->error));
                           answer(done, count);
                       });
    }
}

void JetStreamLog::carryFacts(const SideFacts &facts, Done<std::size_t> done)
{
    if (m_phase != Phase::Live)
        return done(failure(beingRead()));
    SideFacts there = m_fold.index().sideFacts();
    // Whom nobody says to follow any more was erased.
    std::vector<Mark> marks;
    std::set<std::string> wanted;
    for (const auto &[token, agent] : facts.follows)
        wanted.insert(token);
    std::set<std::string> gone;
    for (const auto &[token, agent] : there.follows) {
        if (!wanted.contains(token) && gone.insert(token).second)
            marks.emplace_back(Unfollowed{token});
    }
    for (Mark &one : marksOf(lacking(facts, there), m_fold.folded()))
        marks.push_back(std::move(one));
    mark(marks, [this, count = marks.size(), done = std::move(done)](const LogResult<void> &kept) {
        if (!kept)
            return done(failure(kept.error()));
        answer(done, count);
    });
}

void JetStreamLog::buryEvents(const std::vector<KnownKey> &events, Done<std::size_t> done)
{
    if (m_phase != Phase::Live)
        return done(failure(beingRead()));
    const std::vector<Offset> offsets = m_fold.index().alive(events);
    std::vector<Mark> marks;
    for (const Offset offset : offsets)
        marks.emplace_back(m_fold.index().graveAt(offset));
    mark(marks, [this, offsets, done = std::move(done)](const LogResult<void> &marked) {
        if (!marked)
            return done(failure(marked.error()));
        deleteMessages(offsets, Deletion::Overwritten, nobody,
                       [this, offsets, done](const LogResult<void> &gone) {
                           if (!gone)
                               return done(failure(gone.error()));
                           answer(done, offsets.size());
                       });
    });
}

void JetStreamLog::discard(std::size_t most, Done<std::size_t> done)
{
    if (m_phase != Phase::Live)
        return done(failure(beingRead()));
    std::vector<Offset> offsets;
    for (const CarriedRecord &record : m_fold.index().carried({}, most))
        offsets.push_back(record.offset);
    deleteMessages(offsets, Deletion::Quick, nobody,
                   [this, offsets, done = std::move(done)](const LogResult<void> &gone) {
                       if (!gone)
                           return done(failure(gone.error()));
                       dropPruned(offsets);
                       answer(done, offsets.size());
                   });
}

void JetStreamLog::noteBuried(bool on)
{
    m_isNoting = on;
    m_noted.clear();
}

} // namespace sidelight::hub
