// What goes from the log: erased customers, what is over, what is cut off. Each goes in two steps:
// a mark that says so for ever, kept by the engine, and then the message.
#include <algorithm>

#include "core/base/hex.h"
#include "hub/log/jetstream/jetstreamlog.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t erasedAtOnce = 100;
constexpr auto deletePatience = std::chrono::milliseconds(5'000);
constexpr auto infoPatience = std::chrono::milliseconds(3'000);

} // namespace

struct JetStreamLog::Erasure {
    StreamId stream;
    std::string token;
    Erased erased;
    Done<Erased> done;
};

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
        EnginePublisher::Message message;
        message.subject = m_place.markSubject();
        message.body = markText(one);
        message.id = toHex(sha256({message.body}));
        const std::string text = message.body;
        m_publisher.publish(std::move(message), [this, alive = m_alive, waiting, text,
                                                 done](const LogResult<std::uint64_t> &kept) {
            if (!*alive)
                return;
            if (kept)
                takeMark(text);
            else
                waiting->error = kept.error();
            if (--waiting->open == 0)
                done(waiting->error ? LogResult<void>(failure(*waiting->error))
                                    : LogResult<void>());
        });
    }
}

void JetStreamLog::deleteMessages(const std::vector<Offset> &offsets, Deletion how, Kept done)
{
    struct Waiting {
        std::size_t open = 0;
        std::optional<LogError> error;
    };
    const auto waiting = std::make_shared<Waiting>();
    waiting->open = offsets.size();
    if (offsets.empty() && done)
        return done({});
    for (const Offset offset : offsets) {
        callEngine(*m_link, "STREAM.MSG.DELETE." + m_place.log(),
                   {{"seq", offset.value}, {"no_erase", how == Deletion::Quick}}, deletePatience,
                   [alive = m_alive, waiting, done](const LogResult<EngineReply> &reply) {
                       if (!*alive)
                           return;
                       if (!reply)
                           waiting->error = reply.error();
                       // One that is gone already is as good as deleted.
                       if (--waiting->open == 0 && done)
                           done(waiting->error ? LogResult<void>(failure(*waiting->error))
                                               : LogResult<void>());
                   });
    }
}

void JetStreamLog::addFollower(CustomerKey customer, AgentId agent)
{
    Followed followed{m_fold.index().tokenOf(streamOf(customer)), std::move(agent)};
    if (!m_fold.follows(followed.token, followed.agent)) {
        // Known here at once; the mark is for the other hubs and for later.
        takeMark(markText(followed));
        mark({std::move(followed)}, [](const auto &) {});
    }
}

void JetStreamLog::erase(StreamId stream, Done<Erased> done)
{
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
    LogIndex &index = m_fold.index();
    std::vector<Offset> offsets = index.named(work->stream);
    if (offsets.empty())
        return forgetFollowers(work);
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
    mark(marks, [this, work, offsets](const LogResult<void> &marked) {
        if (!marked)
            return work->done(failure(marked.error()));
        work->erased.records += offsets.size();
        deleteMessages(offsets, Deletion::Overwritten, [this, work](const LogResult<void> &gone) {
            if (!gone)
                return work->done(failure(gone.error()));
            eraseMore(work);
        });
    });
}

void JetStreamLog::forgetFollowers(const std::shared_ptr<Erasure> &work)
{
    if (work->stream.kind != StreamKind::Customer)
        return work->done(std::move(work->erased));
    work->erased.followers = m_fold.index().takeFollowers(work->token);
    if (work->erased.followers.empty())
        return work->done(std::move(work->erased));
    mark({Unfollowed{work->token}}, [work](const LogResult<void> &marked) {
        if (marked)
            work->done(std::move(work->erased));
        else
            work->done(failure(marked.error()));
    });
}

void JetStreamLog::prune(LogRetention retention, Done<Pruned> done)
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
        deleteMessages(over, Deletion::Quick,
                       [this, over, pruned, done](const LogResult<void> &gone) {
                           if (!gone)
                               return done(failure(gone.error()));
                           m_fold.index().drop(over);
                           for (const Offset offset : over)
                               m_bodies.forget(offset);
                           answer(done, pruned);
                       });
    });
}

void JetStreamLog::compact(Done<Compacted> done)
{
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
             deleteMessages(gone, Deletion::Overwritten,
                            [this, epoch, done](const LogResult<void> &deleted) {
                                if (deleted)
                                    answer(done, epoch);
                                else
                                    done(failure(deleted.error()));
                            });
         });
}

} // namespace sidelight::hub
