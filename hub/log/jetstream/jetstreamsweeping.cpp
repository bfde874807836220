// What goes from the log: erased customers, what is over, what is cut off. Each goes in two steps:
// a mark that says so for ever, kept by the engine, and then the message.
#include <algorithm>
#include <iterator>

#include "core/base/hex.h"
#include "hub/log/jetstream/jetstreamlog.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t erasedAtOnce = 100;
constexpr auto deletePatience = std::chrono::milliseconds(5'000);
constexpr auto infoPatience = std::chrono::milliseconds(3'000);
constexpr auto markAgain = std::chrono::milliseconds(5'000);

// One that is gone already is as good as deleted; the engine has several ways to say that.
bool isGone(const LogResult<EngineReply> &reply)
{
    if (!reply)
        return false;
    if (!reply->error)
        return true;
    const EngineFault &fault = *reply->error;
    return fault.number == engineerrors::messageNotFound ||
           fault.number == engineerrors::sequenceNotFound ||
           (fault.number == engineerrors::deleteFailed && fault.sentence == "no message found");
}

LogError putBack()
{
    return {LogErrc::Io, "the engine was put back"};
}

} // namespace

struct JetStreamLog::Erasure {
    StreamId stream;
    std::string token;
    Erased erased;
    Done<Erased> done;
};

// The id is of this message, not of what it says: who follows, is forgotten and follows again is
// marked twice. Its own retries keep it.
EnginePublisher::Message JetStreamLog::messageOf(const Mark &one)
{
    EnginePublisher::Message message;
    message.subject = m_place.markSubject();
    message.body = markText(one);
    message.id = toHex(sha256({message.body})) + "." + makeUuid(m_random);
    return message;
}

void JetStreamLog::mark(const std::vector<Mark> &marks, Kept done)
{
    struct Waiting {
        std::size_t open = 0;
        std::optional<LogError> error;
    };
    const auto waiting = std::make_shared<Waiting>();
    waiting->open = marks.size();
    if (marks.empty())
        return done({});
    for (const Mark &one : marks) {
        EnginePublisher::Message message = messageOf(one);
        const std::string text = message.body;
        m_publisher.publish(std::move(message), [this, alive = m_alive, turn = m_turn, waiting,
                                                 text, done](const LogResult<std::uint64_t> &kept) {
            if (!*alive)
                return;
            if (turn != m_turn)
                waiting->error = putBack();
            else if (kept)
                takeMark(text);
            else
                waiting->error = kept.error();
            if (--waiting->open == 0)
                done(waiting->error ? LogResult<void>(failure(*waiting->error))
                                    : LogResult<void>());
        });
    }
}

void JetStreamLog::deleteMessages(const std::vector<Offset> &offsets, Deletion how,
                                  const std::string &by, Kept done)
{
    for (const Offset offset : offsets) {
        const auto [owed, isNew] = m_owed.try_emplace(offset, Owed{how, by});
        if (!isNew && how == Deletion::Overwritten && owed->second.by.empty())
            owed->second = Owed{how, by};
    }
    deleteOwed(offsets, std::move(done));
}

void JetStreamLog::deleteOwed(const std::vector<Offset> &offsets, Kept done)
{
    struct Waiting {
        std::size_t open = 0;
        std::optional<LogError> error;
    };
    const auto waiting = std::make_shared<Waiting>();
    waiting->open = offsets.size();
    if (offsets.empty() && done)
        return done({});
    // By number: what stands there must be what was met. It stays owed until somebody knows.
    if (!m_recordsGuard.isSure()) {
        m_heldBack.push_back(
            {offsets, std::move(done), m_turn, std::chrono::steady_clock::now() + deletePatience});
        return;
    }
    for (const Offset offset : offsets) {
        const auto owed = m_owed.find(offset);
        const bool quick = owed != m_owed.end() && owed->second.how == Deletion::Quick;
        callEngine(*m_link, "STREAM.MSG.DELETE." + m_place.log(),
                   {{"seq", offset.value}, {"no_erase", quick}}, deletePatience,
                   [this, alive = m_alive, turn = m_turn, waiting, offset,
                    done](const LogResult<EngineReply> &reply) {
                       if (!*alive)
                           return;
                       if (turn != m_turn)
                           waiting->error = putBack();
                       else if (isGone(reply))
                           m_owed.erase(offset);
                       else
                           waiting->error = reply ? logErrorOf(*reply->error) : reply.error();
                       if (--waiting->open == 0 && done)
                           done(waiting->error ? LogResult<void>(failure(*waiting->error))
                                               : LogResult<void>());
                   });
    }
}

void JetStreamLog::deleteHeldBack()
{
    const auto now = std::chrono::steady_clock::now();
    for (HeldBack &one : std::exchange(m_heldBack, {})) {
        if (one.turn == m_turn && m_recordsGuard.isSure())
            deleteOwed(one.offsets, std::move(one.done));
        else if (one.turn == m_turn && now < one.until)
            m_heldBack.push_back(std::move(one));
        else if (one.done)
            one.done(failure(LogError{LogErrc::Io, "nobody knows what the engine holds"}));
    }
}

std::vector<Offset> JetStreamLog::owedBy(const std::string &by) const
{
    const LogIndex &index = m_fold.index();
    std::vector<Offset> offsets;
    for (const auto &[offset, owed] : m_owed) {
        // What nobody is known to owe may be of any erasure.
        const bool isTheirs =
            owed.by == by || (owed.by.empty() && owed.how == Deletion::Overwritten);
        const bool isMarked = by.empty() || !index.has(offset) || index.recordAt(offset).tombstone;
        if (isTheirs && isMarked)
            offsets.push_back(offset);
    }
    return offsets;
}

void JetStreamLog::addFollower(CustomerKey customer, AgentId agent)
{
    std::string token = m_fold.index().tokenOf(streamOf(customer));
    if (m_phase == Phase::Live)
        noteFollower({std::move(token), std::move(agent)});
    else
        m_toFollow[token].insert(std::move(agent)); // marked when the log has been read again
}

void JetStreamLog::noteFollower(const Followed &followed)
{
    if (m_fold.follows(followed.token, followed.agent))
        return;
    // Known here at once; the mark is for the other hubs and for later.
    FollowerMark one{followed.token, messageOf(followed), {}};
    takeMark(one.message.body);
    markFollower(std::move(one));
}

void JetStreamLog::markFollower(FollowerMark one)
{
    EnginePublisher::Message message = one.message;
    m_publisher.publish(
        std::move(message), [this, alive = m_alive, turn = m_turn,
                             one = std::move(one)](const LogResult<std::uint64_t> &kept) {
            // When the log is read again, all is marked again.
            if (!*alive || turn != m_turn)
                return;
            if (kept) {
                for (const AgentId &agent : one.next)
                    markFollower({one.token, messageOf(Followed{one.token, agent}), {}});
                return;
            }
            m_unmarked.push_back(one);
            m_unmarked.back().due = std::chrono::steady_clock::now() + markAgain;
        });
}

void JetStreamLog::markFollowersAgain()
{
    const auto now = std::chrono::steady_clock::now();
    for (FollowerMark &one : std::exchange(m_unmarked, {})) {
        if (one.due <= now)
            markFollower(std::move(one));
        else
            m_unmarked.push_back(std::move(one));
    }
}

void JetStreamLog::erase(StreamId stream, Done<Erased> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { erase(stream, done); }, done);
    auto work = std::make_shared<Erasure>();
    work->token = m_fold.index().tokenOf(stream);
    work->stream = std::move(stream);
    work->done = std::move(done);
    m_executor.post([this, alive = m_alive, work] {
        if (*alive)
            eraseMore(work);
    });
}

void JetStreamLog::eraseMore(const std::shared_ptr<Erasure> &work)
{
    // Nothing is known of anybody while the log is read again.
    if (m_phase != Phase::Live)
        return waits([this, work] { eraseMore(work); }, work->done);
    LogIndex &index = m_fold.index();
    std::vector<Offset> offsets = index.named(work->stream);
    if (offsets.empty())
        return eraseOwed(work);
    offsets.resize(std::min(offsets.size(), erasedAtOnce));
    // With the names as they are now: they are forgotten with the last record.
    std::vector<Mark> marks;
    for (const Offset offset : offsets) {
        marks.emplace_back(index.graveAt(offset));
        const StreamId stream = index.placeAt(offset).stream;
        std::vector<StreamId> &streams = work->erased.streams;
        if (std::find(streams.begin(), streams.end(), stream) == streams.end())
            streams.push_back(stream);
    }
    mark(marks, [this, turn = m_turn, work, offsets](const LogResult<void> &marked) {
        if (!marked && turn != m_turn)
            return work->done(failure(marked.error()));
        if (!marked) {
            // Some marks may be kept all the same: their records are not found by name any more.
            for (const Offset offset : offsets)
                m_owed.try_emplace(offset, Owed{Deletion::Overwritten, work->token});
            return work->done(failure(marked.error()));
        }
        work->erased.records += offsets.size();
        deleteMessages(offsets, Deletion::Overwritten, work->token,
                       [this, work](const LogResult<void> &gone) {
                           if (!gone)
                               return work->done(failure(gone.error()));
                           eraseMore(work);
                       });
    });
}

// What a former try marked and could not delete.
void JetStreamLog::eraseOwed(const std::shared_ptr<Erasure> &work)
{
    const std::vector<Offset> owed = owedBy(work->token);
    if (owed.empty())
        return forgetFollowers(work);
    deleteOwed(owed, [this, work](const LogResult<void> &gone) {
        if (!gone)
            return work->done(failure(gone.error()));
        eraseMore(work);
    });
}

void JetStreamLog::forgetFollowers(const std::shared_ptr<Erasure> &work)
{
    if (work->stream.kind != StreamKind::Customer)
        return work->done(std::move(work->erased));
    work->erased.followers = m_fold.index().takeFollowers(work->token);
    if (work->erased.followers.empty())
        return work->done(std::move(work->erased));
    std::erase_if(m_unmarked,
                  [&work](const FollowerMark &one) { return one.token == work->token; });
    mark({Unfollowed{work->token}}, [this, work](const LogResult<void> &marked) {
        if (marked)
            return work->done(std::move(work->erased));
        // The next try names them.
        for (const AgentId &agent : work->erased.followers)
            m_fold.index().addFollower(work->token, agent);
        work->done(failure(marked.error()));
    });
}

void JetStreamLog::dropPruned(const std::vector<Offset> &rising)
{
    m_fold.index().drop(rising);
    for (const Offset offset : rising)
        m_bodies.forget(offset);
}

void JetStreamLog::prune(LogRetention retention, Done<Pruned> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { prune(retention, done); }, done);
    // What a former slice could not delete; what was written for nothing, is cut off or was erased
    // by another hub. Only the first is still known here as if it were there.
    const std::vector<Offset> owed = owedBy(nobody);
    if (owed.empty())
        return pruneNext(retention, std::move(done));
    std::vector<Offset> dropped;
    std::copy_if(owed.begin(), owed.end(), std::back_inserter(dropped),
                 [this](Offset offset) { return m_owed.at(offset).how == Deletion::Quick; });
    deleteOwed(owed,
               [this, dropped, retention, done = std::move(done)](const LogResult<void> &gone) {
                   if (!gone)
                       return done(failure(gone.error()));
                   dropPruned(dropped);
                   pruneNext(retention, done);
               });
}

void JetStreamLog::pruneNext(const LogRetention &retention, Done<Pruned> done)
{
    const std::vector<Offset> over = m_fold.index().over(retention, m_prunedTo, pruneSlice);
    const Pruned pruned{over.size(), !m_prunedTo.none()};
    if (over.empty())
        return answer(std::move(done), pruned);
    std::vector<Mark> marks;
    for (const Offset offset : over) {
        if (auto device = m_fold.index().deviceOf(offset))
            marks.emplace_back(DeviceNoted{*std::move(device), offset});
    }
    mark(marks, [this, over, pruned, done = std::move(done)](const LogResult<void> &marked) {
        if (!marked)
            return done(failure(marked.error()));
        deleteMessages(over, Deletion::Quick, nobody,
                       [this, over, pruned, done](const LogResult<void> &gone) {
                           if (!gone)
                               return done(failure(gone.error()));
                           dropPruned(over);
                           answer(done, pruned);
                       });
    });
}

void JetStreamLog::compact(Done<Compacted> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { compact(done); }, done);
    callEngine(*m_link, "STREAM.INFO." + m_place.log(), {}, infoPatience,
               [this, alive = m_alive, done = std::move(done)](const auto &reply) {
                   if (!*alive)
                       return;
                   if (!reply)
                       return done(failure(reply.error()));
                   if (reply->error)
                       return done(failure(logErrorOf(*reply->error)));
                   m_appender.clearTrouble();
                   answer(done, Compacted{});
               });
}

void JetStreamLog::truncateAfter(Offset offset, Done<Epoch> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { truncateAfter(offset, done); }, done);
    EpochBegun begun = *m_fold.epoch();
    begun.epoch = Epoch(makeUuid(m_random));
    begun.after = offset;
    begun.upTo = m_fold.folded();
    std::vector<Offset> gone;
    for (std::uint64_t at = offset.value + 1; at <= begun.upTo.value; ++at) {
        if (m_fold.index().has(Offset{at}))
            gone.push_back(Offset{at});
    }
    mark({begun},
         [this, gone, epoch = begun.epoch, done = std::move(done)](const LogResult<void> &marked) {
             if (!marked)
                 return done(failure(marked.error()));
             deleteMessages(gone, Deletion::Overwritten, nobody,
                            [this, epoch, done](const LogResult<void> &deleted) {
                                if (deleted)
                                    answer(done, epoch);
                                else
                                    done(failure(deleted.error()));
                            });
         });
}

} // namespace sidelight::hub
