// An engine that was put back to an earlier state, or another one in its place: the log is read
// again from its beginning and gets a new epoch, by the first hub that is ready to, so that panels
// offer again what the engine lost. What was erased stays erased, who followed is still known.
#include <algorithm>

#include "core/base/hex.h"
#include "hub/log/jetstream/jetstreamlog.h"

namespace sidelight::hub
{

namespace
{

constexpr auto epochPatience = std::chrono::seconds(30);
constexpr auto epochPause = std::chrono::milliseconds(200); // for marks that are on their way
constexpr std::size_t buriedAtOnce = 100;
constexpr auto buryPatience = std::chrono::seconds(5);
constexpr auto keepEvery = std::chrono::seconds(5);

} // namespace

// Tells hubs with different secrets apart, which would find nothing of each other.
std::string JetStreamLog::keyCheck() const
{
    constexpr std::size_t digits = 16;
    return toHex(hmacSha256(m_fold.index().secret(), "key check")).substr(0, digits);
}

bool JetStreamLog::hasOtherKey() const
{
    return m_fold.epoch() && m_fold.epoch()->keyCheck != keyCheck();
}

// Of two hubs that begin a log at once one is the first, and both take what that one wrote.
LogResult<void> JetStreamLog::beginEpoch(bool restored)
{
    const Epoch fresh(makeUuid(m_random));
    EnginePublisher::Message message;
    message.subject = m_place.markSubject();
    message.body = markText(EpochBegun{fresh, {}, {}, keyCheck()});
    // By its subject: of the whole stream, nats-server 2.9 takes 0 for "whatever".
    if (!restored)
        message.expectsOfSubject = 0;
    m_publisher.publish(std::move(message), [](const auto &) {});
    const bool came = m_link->runUntil(
        [&] { return m_fold.epoch() && (!restored || m_fold.epoch()->epoch == fresh); },
        epochPatience);
    if (!came)
        return failure(LogError{LogErrc::Io, "the log cannot be begun in the engine"});
    return {};
}

// An epoch that was begun since is the answer to it already. What is not there any more says
// nothing: its time may have been over.
LogResult<JetStreamLog::PutBack> JetStreamLog::putBackSince(const MetPlace &met,
                                                            const EngineEnd &end)
{
    if (m_fold.epochs().contains(met.epoch) && m_fold.epoch()->epoch != met.epoch)
        return PutBack();
    if (m_fold.epoch()->epoch != met.epoch)
        return EnginePutBack{m_place.marks(), met.offset.value, end.last,
                             "It does not know the epoch in which a record was met."};
    if (met.offset.value > end.last)
        return endsBefore(met.offset);
    const LogIndex &index = m_fold.index();
    if (index.has(met.offset) && index.graveAt(met.offset).key != met.key)
        return isOtherThanMet(m_place.log(), met.offset.value);
    return PutBack();
}

// A node that is behind may say so: the number of one more message comes from a majority.
LogResult<JetStreamLog::PutBack> JetStreamLog::endsBefore(Offset offset)
{
    EnginePublisher::Message message;
    message.subject = m_place.subjectOf("probe");
    message.body = "{}";
    message.id = makeUuid(m_random);
    const auto kept = std::make_shared<std::optional<LogResult<std::uint64_t>>>();
    m_publisher.publish(std::move(message), [kept](auto sequence) { *kept = sequence; });
    if (!m_link->runUntil([kept] { return kept->has_value(); }, epochPatience) || !**kept)
        return failure(LogError{LogErrc::Io, "the engine does not say where the log ends"});
    const std::uint64_t number = ***kept;
    if (number > offset.value)
        return PutBack();
    return endsBeforeMet(m_place.log(), offset.value, number - 1);
}

// Of hubs that find the same out at once, one does. Any mark that comes between makes it try again.
LogResult<void> JetStreamLog::beginEpochOnce()
{
    const Epoch before = m_fold.epoch()->epoch;
    const auto isBegun = [&] { return m_fold.epoch()->epoch != before; };
    const auto until = std::chrono::steady_clock::now() + epochPatience;
    while (!isBegun() && std::chrono::steady_clock::now() < until && !m_link->isGivenUp()) {
        EnginePublisher::Message message;
        message.subject = m_place.markSubject();
        message.body = markText(EpochBegun{Epoch(makeUuid(m_random)), {}, {}, keyCheck()});
        message.expectsOfSubject = m_marks.last();
        const auto isAnswered = std::make_shared<bool>(false);
        m_publisher.publish(std::move(message), [isAnswered](const auto &) { *isAnswered = true; });
        (void)m_link->runUntil([&] { return isBegun() || *isAnswered; }, epochPatience);
        (void)m_link->runUntil(isBegun, epochPause);
    }
    if (!isBegun())
        return failure(LogError{LogErrc::Io, "a new epoch cannot be begun in the engine"});
    return {};
}

std::optional<MetPlace> JetStreamLog::metNow() const
{
    const Offset last = m_fold.index().last();
    if (!m_fold.index().has(last))
        return std::nullopt;
    return MetPlace{m_epoch, last, m_fold.index().graveAt(last).key};
}

// Only what was there when somebody could look, and not while it is read at start: what is met then
// is no later than what is kept already, and of no epoch yet.
void JetStreamLog::keepMet()
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_keepMet || !m_isOpen || now < m_keepDue || !m_recordsGuard.isSure())
        return;
    m_keepDue = now + keepEvery;
    const auto met = metNow();
    if (!met || met == m_kept)
        return;
    m_kept = met;
    m_keepMet(metPlaceText(*met, m_fold.index().secret()));
}

bool JetStreamLog::isOfKey(Offset offset, const std::string &facts) const
{
    if (!m_fold.index().has(offset))
        return true; // whoever asked finds that it went
    const auto said = readFacts(facts, offset, 0);
    return said && said->key == m_fold.index().graveAt(offset).key;
}

// The first sign says most: the others may follow from it.
void JetStreamLog::notePutBack(EnginePutBack how)
{
    if (!m_putBack)
        m_putBack = std::move(how);
}

void JetStreamLog::beginAgain(EnginePutBack how)
{
    m_whyAgain = std::move(how);
    m_live = false;
    std::vector<Grave> graves = m_fold.graves();
    m_toBury.insert(m_toBury.end(), graves.begin(), graves.end());
    for (const auto &[token, agents] : m_fold.followers())
        m_toFollow[token].insert(agents.begin(), agents.end());
    m_toUnfollow.insert(m_fold.unfollowed().begin(), m_fold.unfollowed().end());
    m_unmarked.clear();
    m_bodies.clear();
    m_fresh.clear();
    m_fromOthers.clear();
    m_buried.clear();
    m_owed.clear();
    m_prunedTo = {};
    m_records.stop();
    readMarks();
    m_ahead.giveBack();
    m_appender.abandon({LogErrc::Io, "the engine was put back to an earlier state"});
}

void JetStreamLog::leaveToNewer()
{
    m_live = false;
    m_phase = Phase::Newer;
    ++m_turn;
    m_records.stop();
    m_marks.stop();
    m_ahead.giveBack();
    m_publisher.abandon(tooNewError());
    m_appender.abandon(tooNewError());
    failCalls();
}

void JetStreamLog::wait(WaitingCall call)
{
    m_calls.push_back(std::move(call));
    if (m_phase == Phase::OtherKey || m_phase == Phase::Newer)
        failCalls();
}

// Nobody knows whether it will be read again at all.
void JetStreamLog::failCalls()
{
    const LogError why = m_phase == Phase::Newer ? tooNewError() : otherKeyError();
    for (WaitingCall &call : std::exchange(m_calls, {})) {
        m_executor.post([alive = m_alive, fail = std::move(call.fail), why] {
            if (*alive)
                fail(why);
        });
    }
}

void JetStreamLog::readMarks()
{
    if (m_phase == Phase::Live)
        m_began = std::chrono::steady_clock::now();
    ++m_turn;
    m_phase = Phase::Marks;
    m_fold.clear();
    m_marksGuard.begin();
    m_recordsGuard.begin();
    m_marks.start(1, OrderedReader::Bodies::With);
}

void JetStreamLog::goOnReading()
{
    switch (m_phase) {
    case Phase::Marks:
        if (m_marks.caughtUp())
            chooseEpoch();
        break;
    case Phase::Records:
        if (m_records.hasCome(m_toRead.newest)) {
            m_fold.passTo(m_toRead.last);
            beLive();
        }
        break;
    case Phase::Live:
    case Phase::Epoch:
    case Phase::Asking:
    case Phase::OtherKey:
    case Phase::Newer:
        break;
    }
}

// What is new to this hub was begun by another one for the same reason.
void JetStreamLog::chooseEpoch()
{
    if (hasOtherKey()) {
        m_phase = Phase::OtherKey;
        return failCalls();
    }
    if (m_fold.epoch() && !m_formerEpochs.contains(m_fold.epoch()->epoch))
        return askForLast();
    m_phase = Phase::Epoch;
    EnginePublisher::Message message;
    message.subject = m_place.markSubject();
    message.body = markText(EpochBegun{Epoch(makeUuid(m_random)), {}, {}, keyCheck()});
    message.expectsOfSubject = m_marks.last();
    // Kept or refused, because another hub was first: it comes with the marks.
    m_publisher.publish(std::move(message), [this, alive = m_alive, turn = m_turn](const auto &) {
        if (*alive && turn == m_turn)
            m_phase = Phase::Marks;
    });
}

void JetStreamLog::askForLast()
{
    m_phase = Phase::Asking;
    findEnd(*m_link, m_place.log(),
            [this, alive = m_alive, turn = m_turn](const LogResult<EngineEnd> &end) {
                if (!*alive || turn != m_turn)
                    return;
                m_phase = end ? Phase::Records : Phase::Marks;
                if (!end)
                    return;
                m_toRead = *end;
                m_records.start(1, bodiesOfOld());
            });
}

// Also at the first start, before the executor runs.
void JetStreamLog::beLive()
{
    const bool isAgain = m_phase != Phase::Live;
    m_phase = Phase::Live;
    m_live = true;
    m_putBack.reset();
    m_records.start(m_fold.folded().value + 1, OrderedReader::Bodies::With);
    m_formerEpochs.insert(m_fold.epochs().begin(), m_fold.epochs().end());
    if (!isAgain) {
        m_epoch = m_fold.epoch()->epoch;
        return;
    }
    buryAgain();
    followAgain();
    const std::shared_ptr<bool> alive = m_alive;
    changeEpoch(m_fold.epoch()->epoch);
    if (*alive && m_rewinds)
        m_rewinds(m_whyAgain);
    for (const WaitingCall &call : std::exchange(m_calls, {})) {
        if (*alive)
            call.go();
    }
}

// Who ceased to follow after the state that the engine was put back to does not follow again; in
// the marks that comes before who followed later.
void JetStreamLog::followAgain()
{
    const auto toFollow = std::exchange(m_toFollow, {});
    for (const std::string &token : std::exchange(m_toUnfollow, {})) {
        const auto there = m_fold.followers().find(token);
        const auto known = toFollow.find(token);
        const std::set<AgentId> agents =
            known == toFollow.end() ? std::set<AgentId>() : known->second;
        if (there == m_fold.followers().end() ||
            std::includes(agents.begin(), agents.end(), there->second.begin(), there->second.end()))
            continue;
        FollowerMark one{token, messageOf(Unfollowed{token}), {}, {agents.begin(), agents.end()}};
        takeMark(one.message.body);
        for (const AgentId &agent : agents)
            takeMark(markText(Followed{token, agent}));
        markFollower(std::move(one));
    }
    for (const auto &[token, agents] : toFollow) {
        for (const AgentId &agent : agents)
            noteFollower({token, agent});
    }
}

// What was erased after the state that the engine was put back to.
void JetStreamLog::buryAgain()
{
    std::vector<Mark> marks;
    std::vector<Offset> offsets;
    m_buryDue = std::chrono::steady_clock::now() + buryPatience;
    while (!m_toBury.empty() && marks.size() < buriedAtOnce) {
        const Grave grave = std::move(m_toBury.back());
        m_toBury.pop_back();
        if (!m_fold.index().isAlive(grave))
            continue;
        marks.emplace_back(grave);
        offsets.push_back(grave.offset);
    }
    if (marks.empty())
        return;
    mark(marks, [this, turn = m_turn, offsets, marks](const LogResult<void> &marked) {
        if (turn == m_turn && marked) {
            deleteMessages(offsets, Deletion::Overwritten, nobody, nullptr);
            return buryAgain();
        }
        for (const Mark &one : marks)
            m_toBury.push_back(std::get<Grave>(one));
    });
}

} // namespace sidelight::hub
