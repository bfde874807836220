#include "hub/migration/movetofile.h"

#include <filesystem>

#include "hub/log/jetstream/enginestate.h"
#include "hub/shared/filestate.h"

namespace sidelight::hub
{

namespace
{

constexpr auto hubPatience = std::chrono::milliseconds(60'000);
// The engine forgets a reader that is gone within seconds.
constexpr auto othersPatience = std::chrono::milliseconds(8'000);
constexpr auto othersPause = std::chrono::milliseconds(500);

} // namespace

MoveToFile::MoveToFile(Parts parts, MoveExecutor &executor)
    : m_parts(std::move(parts))
    , m_executor(executor)
{
}

MoveToFile::~MoveToFile()
{
    JetStreamLog *running = &m_parts.running;
    m_parts.runningExecutor.post([running] { running->noteBuried(false); });
}

template<class T, class Ask>
LogResult<T> MoveToFile::ask(Ask ask)
{
    return m_executor.ask<T>(
        m_parts.runningExecutor,
        [running = &m_parts.running, ask = std::move(ask)](auto done) {
            ask(*running, std::move(done));
        },
        hubPatience);
}

template<class T, class Get>
LogResult<T> MoveToFile::get(Get get)
{
    return ask<T>(
        [get = std::move(get)](JetStreamLog &log, auto done) { done(LogResult<T>(get(log))); });
}

LogResult<void> MoveToFile::open()
{
    const auto figures = m_parts.hubsPrune ? figuresOf(m_parts.far)
                                           : Result<EngineFigures, std::string>(EngineFigures{});
    if (!figures)
        return failure(LogError{LogErrc::Io, figures.error()});
    if (figures->readers > 1)
        return failure(LogError{LogErrc::Io, "Other hubs on the log remove records whose time is "
                                             "over while it is copied: stop all but this one."});
    const auto secret = get<std::vector<std::uint8_t>>([](JetStreamLog &log) {
        log.noteBuried(true);
        return log.secret();
    });
    if (!secret)
        return failure(secret.error());
    auto file = LogFile::openTarget(m_parts.library, m_parts.key, m_parts.folder + "/log.db",
                                    m_parts.move, *secret, m_parts.random);
    if (!file && file.error().code == LogErrc::Conflict)
        return failure(LogError{LogErrc::Conflict,
                                "The data folder has a log.db already, left behind by an earlier "
                                "move or never used: move it away, then begin again."});
    if (!file)
        return failure(file.error());
    m_file = *std::move(file);
    // Of a cut-over that was interrupted.
    release();
    return {};
}

LogResult<Mover::Ends> MoveToFile::ends()
{
    using Source = std::pair<Offset, std::uint64_t>;
    const auto source = get<Source>([](JetStreamLog &log) {
        return Source{log.lastRecord(), log.size()};
    });
    const auto end = m_file->end();
    const auto count = m_file->count();
    if (!source || !end || !count)
        return failure(!source ? source.error() : end ? count.error() : end.error());
    return Ends{source->first, source->second, *end, *count};
}

LogResult<Mover::Records> MoveToFile::source(Offset after, std::size_t most)
{
    return ask<Records>([after, most](JetStreamLog &log, auto done) {
        log.carried(after, most, JetStreamLog::Bodies::With, std::move(done));
    });
}

LogResult<Mover::Records> MoveToFile::target(Offset after, std::size_t most)
{
    return m_file->page(after, most);
}

LogResult<std::size_t> MoveToFile::followErasures()
{
    const auto buried = get<std::vector<Offset>>([](JetStreamLog &log) { return log.takeNoted(); });
    if (!buried)
        return failure(buried.error());
    if (auto done = m_file->bury(*buried); !done)
        return failure(done.error());
    return buried->size();
}

Mover::Said MoveToFile::sayLeaving(EngineStanding::Kind kind)
{
    return changeStanding(m_parts.far, [this, kind](EngineStanding &standing) {
        standing.kind = kind;
        standing.move = m_parts.move;
        standing.node = m_parts.node;
    });
}

// A hub that starts looks at what the log says of itself after its reader is there: either it sees
// that the log is left, or we see it.
Mover::Said MoveToFile::claim()
{
    if (auto said = sayLeaving(EngineStanding::Kind::Leaving); !said)
        return said;
    const auto until = std::chrono::steady_clock::now() + othersPatience;
    for (;;) {
        const auto figures = figuresOf(m_parts.far);
        if (figures && figures->readers == 1)
            return {};
        if (m_executor.isStopped() || std::chrono::steady_clock::now() > until) {
            release();
            if (!figures)
                return failure(figures.error());
            return failure(std::to_string(figures->readers) +
                           " hubs read the log in the engine, and only one can have it in a file: "
                           "stop all but this one, then ask for the cut-over again.");
        }
        (void)m_executor.runUntil([] { return false; }, othersPause);
    }
}

void MoveToFile::release()
{
    (void)sayLeaving(EngineStanding::Kind::InUse);
}

LogResult<SideFacts> MoveToFile::sourceFacts()
{
    return get<SideFacts>([](JetStreamLog &log) { return log.sideFacts(); });
}

Mover::Said MoveToFile::carryShared()
{
    auto state = EngineState::open(m_executor, m_parts.far.access, m_parts.far.place);
    if (!state)
        return failure("What hubs share cannot be read: " + state.error().detail + ".");
    auto files = FileState::open(m_parts.folder, m_parts.places, m_executor);
    if (!files)
        return failure(files.error());
    return copyShared(**state, **files, m_parts.places, m_executor);
}

Mover::Said MoveToFile::leaveSource()
{
    return leaveEngine(m_parts.far, {m_parts.move, m_parts.node, m_parts.to}, m_parts.random);
}

LogResult<bool> MoveToFile::clean()
{
    m_file.reset();
    std::error_code error;
    for (const char *end : {"-wal", "-shm", ""})
        std::filesystem::remove(m_parts.folder + "/log.db" + end, error);
    if (error)
        return failure(LogError{LogErrc::Io, "the file cannot be removed"});
    return true;
}

} // namespace sidelight::hub
