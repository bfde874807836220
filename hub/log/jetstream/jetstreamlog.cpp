#include "hub/log/jetstream/jetstreamlog.h"

#include <algorithm>
#include <iterator>

#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

constexpr auto startPatience = std::chrono::minutes(10);
constexpr auto lookEvery = std::chrono::milliseconds(50);
constexpr auto longReading = std::chrono::seconds(5);

LogError slowStart()
{
    return {LogErrc::Io, "the log cannot be read from the engine"};
}

LogResult<void> readTo(EngineLink &link, const OrderedReader &reader, const EngineEnd &end)
{
    const auto isOver = [&] { return reader.hasCome(end.newest) || reader.refusal(); };
    if (!link.runUntil(isOver, startPatience))
        return failure(slowStart());
    if (!reader.hasCome(end.newest))
        return failure(*reader.refusal());
    return {};
}

} // namespace

JetStreamLog::JetStreamLog(std::unique_ptr<EngineLink> link, Executor &executor, Clock &clock,
                           Random &random, const JetStreamLogOptions &options)
    : m_executor(executor)
    , m_clock(clock)
    , m_random(random)
    , m_place(options.place)
    , m_link(std::move(link))
    , m_fold(clock, options.secret, options.duplicateWindowMs)
    , m_publisher(*m_link)
    , m_copy(executor, random, options.copy)
    , m_bodies(*m_link, m_copy, m_place.log(), options.keptBytes,
               [this](Offset at, const std::string &facts) { return isOfKey(at, facts); })
    , m_appender({m_fold, m_publisher, m_bodies, m_place, clock, random, options.committed,
                  [this](EnginePutBack how) { notePutBack(std::move(how)); }})
    , m_marksGuard(*m_link, m_publisher, {m_place.marks(), m_place.markSubject()},
                   [this](EnginePutBack how) { notePutBack(std::move(how)); })
    , m_recordsGuard(*m_link, m_publisher, {m_place.log(), m_place.subjectOf("probe")},
                     [this](EnginePutBack how) { notePutBack(std::move(how)); })
    , m_marks(*m_link, m_place.marks(),
              [this](std::uint64_t sequence, const EngineMessage &message) {
                  takeMark(message.body);
                  m_marksGuard.met(sequence, message);
              })
    , m_records(*m_link, m_place.log(),
                [this](std::uint64_t sequence, EngineMessage message) {
                    takeRecord(sequence, std::move(message));
                })
    , m_ahead(*m_link, m_publisher, m_place.log(), m_place.subjectOf("probe"))
{
    m_keepMet = options.keepMet;
    m_link->onBatch([this] { endBatch(); });
    m_marks.onRestart([this] { m_marksGuard.readerBeganAnew(); });
    m_records.onRestart([this] { m_recordsGuard.readerBeganAnew(); });
    m_link->onReconnect([this] {
        if (m_phase == Phase::OtherKey)
            return readMarks();
        m_marks.restart();
        m_records.restart();
    });
}

JetStreamLog::~JetStreamLog()
{
    *m_alive = false;
}

LogResult<std::unique_ptr<JetStreamLog>> JetStreamLog::open(Executor &executor, Clock &clock,
                                                            Random &random,
                                                            const JetStreamLogOptions &options)
{
    auto link = EngineLink::connect(options.access, executor);
    if (!link)
        return failure(link.error());
    if (options.create) {
        if (auto made = setUpEngine(**link, options.place, *options.create); !made)
            return failure(made.error());
    }
    const auto there = isSetUp(**link, options.place);
    if (!there)
        return failure(there.error());
    if (!*there)
        return failure(LogError{LogErrc::Closed, "the engine has no log yet"});
    std::unique_ptr<JetStreamLog> log(
        new JetStreamLog(*std::move(link), executor, clock, random, options));
    if (auto begun = log->begin(options); !begun)
        return failure(begun.error());
    return log;
}

LogResult<void> JetStreamLog::begin(const JetStreamLogOptions &options)
{
    const auto end = endOf(*m_link, m_place.marks());
    if (!end)
        return failure(end.error());
    m_marks.start(1, OrderedReader::Bodies::With);
    if (auto read = readTo(*m_link, m_marks, *end); !read)
        return read;
    // Before anything is written: a new epoch would lock out the hubs with the right key.
    if (hasOtherKey())
        return failure(otherKeyError());
    if (m_isTooNew)
        return failure(tooNewError());
    if (!m_fold.epoch() || options.restored) {
        if (auto begun = beginEpoch(options.restored); !begun)
            return begun;
    }
    if (hasOtherKey())
        return failure(otherKeyError());
    return foldWhatIsThere(options.restored ? std::string() : options.met);
}

LogResult<void> JetStreamLog::foldWhatIsThere(const std::string &text)
{
    const auto end = endOf(*m_link, m_place.log());
    if (!end)
        return failure(end.error());
    m_records.start(1, bodiesOfOld());
    if (auto read = readTo(*m_link, m_records, *end); !read)
        return read;
    if (m_isTooNew)
        return failure(tooNewError());
    m_fold.passTo(end->last);
    const auto met = readMetPlace(text, m_fold.index().secret());
    auto putBack = met ? putBackSince(*met, *end) : LogResult<PutBack>(std::nullopt);
    if (!putBack)
        return failure(putBack.error());
    m_wasPutBack = *std::move(putBack);
    if (auto begun = m_wasPutBack ? beginEpochOnce() : LogResult<void>(); !begun)
        return begun;
    beLive();
    m_isOpen = true;
    return {};
}

OrderedReader::Bodies JetStreamLog::bodiesOfOld() const
{
    return m_copy.isWanted() ? OrderedReader::Bodies::With : OrderedReader::Bodies::Without;
}

void JetStreamLog::takeRecord(std::uint64_t sequence, EngineMessage message)
{
    const Offset offset{sequence};
    const bool hasBody = m_records.bodies() == OrderedReader::Bodies::With;
    const std::uint64_t bytes = hasBody ? message.body.size() : message.size;
    switch (m_fold.takeRecord(sequence, message.facts, bytes)) {
    case EngineFold::Taken::Record:
        m_recordsGuard.met(sequence, message);
        if (hasBody) {
            auto body = std::make_shared<const std::string>(std::move(message.body));
            m_bodies.keep(offset, body);
            if (!m_live)
                break;
            m_fresh.push_back(recordAt(offset, nullptr, std::move(body)));
            const bool isFormative = m_fold.lastFormative();
            const bool isFirst = m_fold.index().isFirstOfEvent(offset);
            if ((isFormative || isFirst) && !m_appender.isOwn(m_fold.lastGroup()))
                m_fromOthers.push_back({m_fresh.back(), isFormative, isFirst});
        }
        break;
    case EngineFold::Taken::Gone:
        deleteMessages({offset}, Deletion::Overwritten, nobody, nullptr);
        break;
    case EngineFold::Taken::TooNew:
        m_isTooNew = true;
        break;
    case EngineFold::Taken::Void:
    case EngineFold::Taken::Unknown:
        break;
    }
}

void JetStreamLog::takeMark(const std::string &text)
{
    const EngineFold::MarkEffect effect = m_fold.takeMark(text);
    if (effect.buried)
        m_bodies.forget(*effect.buried);
    if (effect.cut)
        m_bodies.forgetBetween(effect.cut->after, effect.cut->upTo);
    if (effect.buried && m_isNoting)
        m_noted.push_back(*effect.buried);
    if (effect.from)
        m_buried.push_back(*effect.from);
    m_isTooNew = m_isTooNew || effect.isTooNew;
    if (effect.isElsewhere)
        notePutBack({m_place.marks(), 0, 0, "Another hub found it, or was told, and says so."});
    else if (effect.epoch && m_phase == Phase::Live)
        changeEpoch(*effect.epoch);
}

void JetStreamLog::changeEpoch(const Epoch &epoch)
{
    m_epoch = epoch;
    m_formerEpochs.insert(epoch);
    if (m_watcher)
        m_watcher->epochChanged(epoch);
}

void JetStreamLog::tick()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_ticked <= lookEvery)
        return;
    m_ticked = now;
    m_marks.tick();
    m_records.tick();
    m_publisher.tick();
    m_bodies.tick();
    if (m_phase != Phase::Live)
        return;
    m_ahead.tick(m_fold.folded());
    m_marksGuard.tick();
    m_recordsGuard.tick();
    deleteHeldBack();
    markFollowersAgain();
    if (!m_toBury.empty() && now >= m_buryDue)
        buryAgain();
    keepMet();
}

void JetStreamLog::endBatch()
{
    tick();
    const std::shared_ptr<bool> alive = m_alive;
    if (m_isOpen && std::exchange(m_isTooNew, false) && m_phase != Phase::Newer)
        leaveToNewer();
    if (m_live && m_putBack)
        beginAgain(*std::exchange(m_putBack, std::nullopt));
    if (m_phase != Phase::Live)
        goOnReading();
    if (!*alive || m_phase != Phase::Live)
        return;
    if (const auto buried = std::exchange(m_buried, {}); !buried.empty() && m_erasures) {
        std::vector<StreamId> emptied;
        std::copy_if(buried.begin(), buried.end(), std::back_inserter(emptied),
                     [this](const StreamId &one) { return m_fold.index().isErased(one); });
        m_erasures(buried, emptied);
    }
    if (const auto others = std::exchange(m_fromOthers, {}); !others.empty() && m_others)
        m_others(others);
    const Records fresh = std::exchange(m_fresh, {});
    if (!fresh.empty() && m_watcher)
        m_watcher->recordsAppended(fresh);
    if (*alive)
        settle();
}

void JetStreamLog::settle()
{
    const std::shared_ptr<bool> alive = m_alive;
    const std::vector<Offset> voids = m_appender.settle();
    if (*alive && !voids.empty())
        deleteMessages(voids, Deletion::Quick, nobody, nullptr);
}

Epoch JetStreamLog::epoch() const
{
    return m_epoch;
}

Digest JetStreamLog::markKey(std::string_view whose) const
{
    return markKeyOf(m_fold.index().secret(), whose);
}

std::optional<LogErrc> JetStreamLog::trouble() const
{
    if (m_phase == Phase::OtherKey)
        return LogErrc::WrongKey;
    if (m_phase == Phase::Newer)
        return LogErrc::NewerSchema;
    if (m_phase != Phase::Live)
        return LogErrc::BeingRead;
    const bool isSilent = m_link->isAway() || m_marks.isSilent() || m_records.isSilent();
    return isSilent ? LogErrc::Io : m_appender.trouble();
}

// What is asked while the log is read again waits, but not for long.
bool JetStreamLog::isAway() const
{
    const bool isLong = std::chrono::steady_clock::now() - m_began > longReading;
    // What is kept and does not come here is not answered either.
    const bool isSilent = m_link->isAway() || m_marks.isSilent() || m_records.isSilent();
    return isSilent || m_phase == Phase::OtherKey || m_phase == Phase::Newer ||
           (m_phase != Phase::Live && isLong);
}

void JetStreamLog::append(std::vector<NewEvent> events, Done<std::vector<Appended>> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { append(events, done); }, done);
    if (m_appender.append(std::move(events), std::move(done)))
        m_executor.post([this, alive = m_alive] {
            if (*alive)
                settle();
        });
}

void JetStreamLog::find(std::vector<KnownQuery> queries,
                        Done<std::vector<std::optional<Appended>>> done)
{
    if (m_phase != Phase::Live)
        return waits([=, this] { find(queries, done); }, done);
    const LogIndex &index = m_fold.index();
    std::vector<std::optional<Appended>> answers;
    for (const KnownQuery &query : queries) {
        const KnownKey key = knownKeyOf(index.secret(), query.key);
        // Half an event is not known yet: appended again, it is mended.
        answers.push_back(index.unfinished(key, query.digest) ? std::nullopt
                                                              : index.known(key, query.digest));
    }
    answer(std::move(done), std::move(answers));
}

} // namespace sidelight::hub
