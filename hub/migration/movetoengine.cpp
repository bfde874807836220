#include "hub/migration/movetoengine.h"

#include <algorithm>

#include "hub/shared/filestate.h"

namespace sidelight::hub
{

namespace
{

constexpr auto enginePatience = std::chrono::milliseconds(60'000);
constexpr std::size_t buriedAtOnce = 100;    // events
constexpr std::size_t discardedAtOnce = 500; // records

} // namespace

MoveToEngine::MoveToEngine(Parts parts, MoveExecutor &executor)
    : m_parts(std::move(parts))
    , m_executor(executor)
{
}

MoveToEngine::~MoveToEngine() = default;

template<class T, class Ask>
LogResult<T> MoveToEngine::ask(Ask ask)
{
    return m_executor.ask<T>(
        m_executor, [this, ask = std::move(ask)](auto done) { ask(*m_far->log, std::move(done)); },
        enginePatience);
}

// Only where it still says what was judged: another hub may have begun meanwhile.
LogResult<void> MoveToEngine::sayFilling(const EngineStanding &judged)
{
    auto said = changeStanding(m_parts.far, [&](EngineStanding &standing) -> Said {
        if (standing.text() != judged.text())
            return failure(std::string("Another hub has said something of the log in the engine "
                                       "meanwhile; it is looked at again."));
        standing.kind = EngineStanding::Kind::Filling;
        standing.move = m_parts.move;
        standing.node = m_parts.node;
        standing.box = sealedSecret(m_file->secret(), m_parts.key, m_parts.random);
        return {};
    });
    if (!said)
        return failure(LogError{LogErrc::Io, said.error()});
    return {};
}

// No record is there, nobody reads it, and whatever was marked was marked of this very log.
LogResult<bool> MoveToEngine::isTargetFree(const EngineStanding &standing)
{
    const auto figures = figuresOf(m_parts.far);
    if (!figures)
        return failure(LogError{LogErrc::Io, figures.error()});
    const bool isOwn =
        figures->marks == 0 || unsealedSecret(standing.box, m_parts.key) == m_file->secret();
    if (figures->records != 0 || !isOwn)
        return false;
    // Of a reader that has just gone the engine takes some seconds to know.
    if (figures->readers != 0)
        return failure(LogError{LogErrc::Io, "Somebody reads the log in the engine: hubs on it "
                                             "have to be stopped first."});
    return true;
}

// Before anything is written: a log that is there already is somebody's.
LogResult<void> MoveToEngine::claimTarget()
{
    auto state = EngineState::open(m_executor, m_parts.far.access, m_parts.far.place);
    if (!state && state.error().code == LogErrc::Closed)
        return failure(LogError{LogErrc::Conflict,
                                "The engine lacks a stream of the log: run \"sidelight-hub engine "
                                "init\", then begin again."});
    if (!state)
        return failure(state.error());
    auto standing = readStanding(**state);
    if (!standing)
        return failure(LogError{LogErrc::Conflict, standing.error()});
    if (standing->kind == EngineStanding::Kind::Filling && standing->move == m_parts.move)
        return {};
    if (const std::string why = standing->refusal(m_parts.move); !why.empty())
        return failure(LogError{LogErrc::Conflict, why});
    const auto isFree = isTargetFree(*standing);
    if (!isFree)
        return failure(isFree.error());
    if (!*isFree)
        return failure(LogError{LogErrc::Conflict, "The engine holds a log already, or did: name "
                                                   "another \"engineTenant\", or have its streams "
                                                   "deleted and set up again."});
    return sayFilling(*standing);
}

LogResult<void> MoveToEngine::open()
{
    if (!m_file) {
        auto file = LogFile::openSource(m_parts.library, m_parts.key, m_parts.folder + "/log.db");
        if (!file)
            return failure(file.error());
        m_file = *std::move(file);
    }
    if (m_parts.prepare) {
        if (auto ready = m_parts.prepare(); !ready)
            return failure(LogError{LogErrc::Io, ready.error()});
    }
    if (auto claimed = claimTarget(); !claimed)
        return claimed;
    if (auto noted = m_file->noteBuried(); !noted)
        return noted;
    auto far = m_parts.openFar(m_executor, m_file->secret());
    if (!far)
        return failure(LogError{LogErrc::Io, far.error()});
    m_far = *std::move(far);
    return {};
}

LogResult<Mover::Ends> MoveToEngine::ends()
{
    const auto end = m_file->end();
    const auto count = m_file->count();
    // A message that is no more said how far it came: those that are there are counted, too.
    const auto counted = m_file->offsetOf(m_far->log->size());
    if (!end || !count || !counted)
        return failure(!end ? end.error() : !count ? count.error() : counted.error());
    return Ends{*end, *count, std::max(m_far->log->carriedTo(), *counted), m_far->log->size(),
                m_far->log->epoch()};
}

LogResult<Mover::Records> MoveToEngine::source(Offset after, std::size_t most)
{
    return m_file->page(after, most);
}

LogResult<Mover::Records> MoveToEngine::target(Offset after, std::size_t most)
{
    return ask<Records>([after, most](JetStreamLog &log, auto done) {
        log.carried(after, most, JetStreamLog::Bodies::With, std::move(done));
    });
}

LogResult<void> MoveToEngine::write(const Records &records)
{
    const auto written = ask<std::size_t>(
        [records](JetStreamLog &log, auto done) { log.carryIn(records, std::move(done)); });
    if (!written)
        return failure(written.error());
    // Only what was met in the stream is there.
    const Offset last = records.back().offset;
    if (!m_executor.runUntil([&] { return m_far->log->carriedTo() >= last; }, enginePatience))
        return failure(LogError{LogErrc::Io, "the engine does not give back what it keeps"});
    return {};
}

LogResult<std::size_t> MoveToEngine::followErasures()
{
    std::size_t count = 0;
    for (;;) {
        const auto events = m_file->buried(buriedAtOnce);
        if (!events)
            return failure(events.error());
        if (events->empty())
            return count;
        const auto buried = ask<std::size_t>([events = *events](JetStreamLog &log, auto done) {
            log.buryEvents(events, std::move(done));
        });
        if (!buried)
            return failure(buried.error());
        if (auto done = m_file->forgetBuried(*events); !done)
            return failure(done.error());
        count += *buried;
    }
}

LogResult<void> MoveToEngine::bury(const CarriedRecord &tombstone)
{
    const auto buried = ask<std::size_t>([key = tombstone.key](JetStreamLog &log, auto done) {
        log.buryEvents({key}, std::move(done));
    });
    return buried ? LogResult<void>() : failure(buried.error());
}

LogResult<SideFacts> MoveToEngine::targetFacts()
{
    return m_far->log->sideFacts();
}

LogResult<void> MoveToEngine::writeFacts(const SideFacts &facts)
{
    const auto written = ask<std::size_t>(
        [facts](JetStreamLog &log, auto done) { log.carryFacts(facts, std::move(done)); });
    return written ? LogResult<void>() : failure(written.error());
}

Mover::Said MoveToEngine::carryShared()
{
    auto files = FileState::open(m_parts.folder, m_parts.places, m_executor);
    if (!files)
        return failure(files.error());
    return copyShared(**files, *m_far->shared, m_parts.places, m_executor);
}

Mover::Said MoveToEngine::confirm()
{
    const auto standing = readStanding(*m_far->shared);
    if (!standing)
        return failure(standing.error());
    if (standing->kind != EngineStanding::Kind::Filling || standing->move != m_parts.move)
        return failure(std::string("The log in the engine is not this move's any more."));
    return {};
}

Mover::Said MoveToEngine::leaveSource()
{
    if (auto left = m_file->leave(m_parts.to); !left)
        return failure("The file cannot be sealed: " + left.error().detail + ".");
    return {};
}

LogResult<bool> MoveToEngine::clean()
{
    const auto gone = ask<std::size_t>(
        [](JetStreamLog &log, auto done) { log.discard(discardedAtOnce, std::move(done)); });
    if (!gone)
        return failure(gone.error());
    if (*gone > 0)
        return false;
    // Marks of what was erased meanwhile are about records that are no more.
    if (!m_far->log->end().none()) {
        const auto cut = ask<Epoch>(
            [](JetStreamLog &log, auto done) { log.truncateAfter(Offset{}, std::move(done)); });
        if (!cut)
            return failure(cut.error());
    }
    auto said = changeStanding(m_parts.far, [this](EngineStanding &standing) -> Said {
        if (standing.kind == EngineStanding::Kind::Filling && standing.move == m_parts.move)
            standing.kind = EngineStanding::Kind::InUse;
        return {};
    });
    if (!said)
        return failure(LogError{LogErrc::Io, said.error()});
    if (auto stopped = m_file->stopNoting(); !stopped)
        return failure(stopped.error());
    return true;
}

} // namespace sidelight::hub
