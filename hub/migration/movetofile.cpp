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
constexpr auto meetingPatience = std::chrono::milliseconds(10'000);
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
    return {};
}

LogResult<Mover::Ends> MoveToFile::ends()
{
    struct Source {
        Offset end;
        std::uint64_t records = 0;
        Epoch epoch;
    };
    const auto source = get<Source>([](JetStreamLog &log) {
        return Source{log.lastRecord(), log.size(), log.epoch()};
    });
    const auto end = m_file->end();
    const auto count = m_file->count();
    if (!source || !end || !count)
        return failure(!source ? source.error() : end ? count.error() : end.error());
    return Ends{source->end, source->records, *end, *count, source->epoch};
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
    // The log names them once.
    m_owed.insert(m_owed.end(), buried->begin(), buried->end());
    if (auto done = m_file->bury(m_owed); !done)
        return failure(done.error());
    return std::exchange(m_owed, {}).size();
}

// A hub that starts looks at what the log says of itself after its reader is there: either it sees
// that the log is left, or we see it.
Mover::Said MoveToFile::claim()
{
    auto said = changeStanding(m_parts.far, [this](EngineStanding &standing) -> Said {
        if (const std::string why = standing.refusal(m_parts.move); !why.empty())
            return failure(why);
        if (standing.wasTakenBackFrom(m_parts.move))
            return failure(std::string("The log was taken back from this move, with \"engine "
                                       "reclaim\": cancel it, and begin again."));
        standing.kind = EngineStanding::Kind::Leaving;
        standing.move = m_parts.move;
        standing.node = m_parts.node;
        return {};
    });
    if (!said)
        return said;
    const auto until = std::chrono::steady_clock::now() + othersPatience;
    for (;;) {
        const auto figures = figuresOf(m_parts.far);
        if (figures && figures->readers == 1)
            return {};
        if (m_executor.isStopped() || std::chrono::steady_clock::now() > until) {
            if (!figures)
                return failure(figures.error());
            return failure(std::to_string(figures->readers) +
                           " hubs read the log in the engine, and only one can have it in a file: "
                           "stop all but this one, then ask for the cut-over again.");
        }
        (void)m_executor.runUntil([] { return false; }, othersPause);
    }
}

Mover::Said MoveToFile::release()
{
    return changeStanding(m_parts.far, [this](EngineStanding &standing) -> Said {
        if (standing.kind == EngineStanding::Kind::Leaving && standing.move == m_parts.move)
            standing.kind = EngineStanding::Kind::InUse;
        return {};
    });
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

Mover::Said MoveToFile::isOurs()
{
    const auto standing = standingOf(m_parts.far);
    if (!standing)
        return failure(standing.error());
    if (!standing->isBeingLeftBy(m_parts.move))
        return failure(std::string("The log in the engine is not this move's any more."));
    return {};
}

// A hub that was cut off may have come back after claim() counted; or this one was, and the log was
// taken back from it.
Mover::Said MoveToFile::confirm()
{
    if (auto ours = isOurs(); !ours)
        return ours;
    const auto until = std::chrono::steady_clock::now() + meetingPatience;
    for (;;) {
        const auto figures = figuresOf(m_parts.far);
        if (!figures)
            return failure(figures.error());
        if (figures->readers != 1)
            return failure(std::string("Another hub came back to the log in the engine meanwhile: "
                                       "stop it, then ask for the cut-over again."));
        const auto met = get<Offset>([](JetStreamLog &log) { return log.end(); });
        if (met && figures->last >= 0 && met->value >= static_cast<std::uint64_t>(figures->last))
            return isOurs(); // all that took its time
        if (m_executor.isStopped() || std::chrono::steady_clock::now() > until)
            return failure(std::string("This hub has not met all that the engine holds."));
        (void)m_executor.runUntil([] { return false; }, othersPause);
    }
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
