#include "apps/hub/hubstorage.h"

#include <filesystem>

#include <sys/stat.h>

#include "hub/log/embeddedlog.h"
#include "hub/log/keyfile.h"
#include "hub/migration/logfile.h"
#include "hub/revocation/revocationbook.h"
#include "hub/shared/filestate.h"

namespace sidelight::hub
{

namespace
{

// With an engine that the log was moved out of: nobody can stop a hub that starts.
constexpr auto formerPatience = std::chrono::seconds(10);

LogAddress addressOf(const Settings &settings, const std::string &engine)
{
    return {engine, engine == "embedded" ? std::string() : settings.engineTenant};
}

} // namespace

HubStorage::HubStorage(Executor &executor, Clock &clock, Random &random, Logger &logger)
    : m_executor(executor)
    , m_clock(clock)
    , m_random(random)
    , m_logger(logger)
{
}

Result<void, std::string> HubStorage::open(Settings &settings, bool trial, Others others)
{
    m_node = settings.node;
    if (auto made = makeFolder(settings); !made)
        return made;
    if (auto followed = followPlace(settings); !followed)
        return followed;
    auto loaded = sqlite::Library::load();
    if (!loaded)
        return failure("SQLCipher cannot be used: " + loaded.error().detail);
    m_library.emplace(std::move(*loaded));
    auto key = settings.keyFile.empty()
                   ? readOrMakeKeyFile(settings.dataFolder + "/log.key",
                                       settings.dataFolder + "/log.db", m_random)
                   : readKeyFile(settings.keyFile);
    if (!key)
        return failure("The log has no key: " + key.error().detail + ".");
    m_key = key->clone();
    if (auto checked = checkFormerPlace(settings); !checked)
        return checked;
    if (auto opened = isEmbedded(settings) ? openFile(settings, *key)
                                           : openFar(settings, *key, trial, std::move(others));
        !opened)
        return opened;
    if (auto left = leaveFormerPlace(settings); !left)
        return left;
    m_keeper.emplace(*m_log, m_clock, m_logger, settings.retention);
    auto audited =
        HubAudit::open(*m_library, *key, settings.dataFolder, m_executor, m_clock, m_logger);
    if (!audited)
        return failure(audited.error());
    m_audit = *std::move(audited);
    if (!isEmbedded(settings))
        m_auditHead.emplace(*m_shared, m_audit->log(), m_node);
    return {};
}

Result<void, std::string> HubStorage::makeFolder(Settings &settings)
{
    if (settings.dataFolder.empty()) {
        if (!m_trial.make())
            return failure(std::string("A folder for the log cannot be made."));
        settings.dataFolder = m_trial.path();
    }
    std::error_code error;
    std::filesystem::create_directories(settings.dataFolder, error);
    if (error)
        return failure(std::string("The data folder cannot be made."));
    ::chmod(settings.dataFolder.c_str(), S_IRWXU);
    return {};
}

Result<void, std::string> HubStorage::followPlace(Settings &settings)
{
    const auto place = readPlace(settings.dataFolder);
    if (!place)
        return failure(place.error());
    const LogAddress configured = addressOf(settings, settings.engine);
    const LogAddress moveTo = addressOf(settings, settings.moveTo);
    const auto inForce = placeInForce(*place, configured, moveTo);
    if (!inForce)
        return failure(inForce.error());
    m_place = place->value_or(LogPlace{});
    m_place.inForce = *inForce;
    if (!settings.moveTo.empty())
        m_otherPlace = *inForce == configured ? moveTo : configured;
    if (*inForce != configured)
        m_logger.write(LogLevel::Warning, "log_was_moved",
                       {{"detail", "The log is in " + inForce->words() +
                                       ": let \"engine\" say so, and \"moveTo\" be left out."}});
    settings.engine = inForce->engine;
    return {};
}

// Who was lost between the cut-over and telling the engine comes back to a log that may have been
// taken back, and has gone on there. An engine that does not answer is told later.
Result<void, std::string> HubStorage::checkFormerPlace(const Settings &settings) const
{
    if (!m_place.moved || m_place.moved->isLeft || m_place.moved->from.isFile())
        return {};
    const auto standing =
        standingOf(farPlaceOf(settings, m_place.moved->from.engine, givesUpAfter(formerPatience)));
    if (!standing || !standing->wasTakenBackFrom(m_place.moved->id))
        return {};
    return failure("The log is in " + m_place.moved->from.words() +
                   ": it was taken back from this hub, which had moved it to its file and was "
                   "lost. Move log.place.json and log.db out of the data folder and keep them: "
                   "what this hub took in after its cut-over is in that file alone. Then set "
                   "\"engine\" to where the log is.");
}

// Once the log is open where it is in force. The error: it was taken back meanwhile.
Result<void, std::string> HubStorage::leaveFormerPlace(const Settings &settings)
{
    if (!m_place.moved || m_place.moved->isLeft)
        return {};
    const Moved &moved = *m_place.moved;
    const std::string words = m_place.inForce.words();
    bool isLeft = false;
    if (moved.from.isFile()) {
        auto file = LogFile::openSource(*m_library, *m_key, settings.dataFolder + "/log.db");
        isLeft = file && (*file)->leave(words);
    } else {
        isLeft = leaveEngine(farPlaceOf(settings, moved.from.engine, givesUpAfter(formerPatience)),
                             {moved.id, settings.node, words}, m_random)
                     .has_value();
        // It says why in words only; both sides would be served.
        if (auto checked = isLeft ? Result<void, std::string>() : checkFormerPlace(settings);
            !checked)
            return checked;
    }
    m_place.moved->isLeft = isLeft;
    if (!isLeft || !writePlace(settings.dataFolder, m_place))
        m_logger.write(LogLevel::Warning, "log_not_left",
                       {{"detail", "The place that the log was moved away from cannot be told so "
                                   "yet; it is told at the next start."}});
    return {};
}

Result<void, std::string> HubStorage::openFile(const Settings &settings, const keys::Keyspec &key)
{
    const std::string path = settings.dataFolder + "/log.db";
    const std::string move = m_place.moved ? m_place.moved->id : std::string();
    const auto standing = LogFile::standing(*m_library, key, path);
    if (!standing)
        return failure("The log cannot be opened: " + standing.error().detail + ".");
    if (standing->kind == FileStanding::Kind::Left)
        return failure("The log was moved out of this file, to " + standing->says +
                       ": start the hub with \"engine\" set to that.");
    if (standing->kind == FileStanding::Kind::Filling) {
        if (standing->says != move)
            return failure(std::string(
                "The log.db in the data folder is half a log, of a move that did not end: the log "
                "is still in the engine. Start the hub with \"engine\" set to that."));
        if (auto used = LogFile::takeIntoUse(*m_library, key, path, move); !used)
            return failure("The log cannot be opened: " + used.error().detail + ".");
    }
    EmbeddedLogOptions options;
    options.path = path;
    options.duplicateWindowMs = settings.duplicateWindowMs;
    options.restored = settings.restored;
    options.committed = [this](std::int64_t microseconds) { m_fsync.observe(microseconds); };
    // It may go into an engine again, with the same secret.
    if (m_place.moved)
        PlaceFile::remove(settings.dataFolder);
    auto opened = EmbeddedLog::open(*m_library, key, m_executor, m_clock, m_random, options);
    if (!opened)
        return failure("The log cannot be opened: " + opened.error().detail + ".");
    m_log = std::make_unique<LogGate>(std::move(*opened), m_executor);
    auto files = FileState::open(settings.dataFolder, {"config/", RevocationBook::key}, m_executor);
    if (!files)
        return failure(files.error());
    m_shared = std::make_unique<SharedGate>(*std::move(files));
    return {};
}

// What other hubs append and erase reaches this one's panels, index and ledger as its own does.
Result<void, std::string> HubStorage::openFar(const Settings &settings, const keys::Keyspec &key,
                                              bool trial, Others others)
{
    EngineEntry entry;
    if (m_place.moving || m_place.moved)
        entry.move = m_place.moving ? m_place.moving->id : m_place.moved->id;
    entry.copyEnded = [this](const std::string &why) {
        m_logger.write(
            LogLevel::Warning, "log_copy_ended",
            {{"detail", "The hub's own copy of the engine's events is not kept any more: " + why +
                            ". Screen pops are slower until the next start."}});
    };
    auto opened = openEngine(
        settings, key, trial, m_executor, m_clock, m_random,
        [this](std::int64_t microseconds) { m_fsync.observe(microseconds); }, entry);
    if (!opened)
        return failure(std::move(opened.error()));
    m_risks = std::move(opened->risks);
    for (const EngineRisk &risk : m_risks)
        m_logger.write(LogLevel::Warning, risk.code, {{"detail", risk.sentence}});
    opened->log->listenToOthers(std::move(others.records));
    opened->log->listenToErasures(std::move(others.erasures));
    opened->log->listenToRewinds(
        [this, rewinds = std::move(others.rewinds)](const EnginePutBack &how) {
            sayPutBack(how, false);
            if (rewinds)
                rewinds();
        });
    if (const auto &how = opened->log->wasPutBack())
        sayPutBack(*how, true);
    if (auto used = takeIntoUse(settings); !used)
        return used;
    m_metPlace = std::move(opened->place);
    m_farLog = opened->log.get();
    m_log = std::make_unique<LogGate>(std::move(opened->log), m_executor);
    m_shared = std::make_unique<SharedGate>(std::move(opened->shared));
    return {};
}

void HubStorage::sayPutBack(const EnginePutBack &how, bool isAtStart)
{
    m_logger.write(LogLevel::Error, "engine_put_back",
                   {{"when", isAtStart ? "no hub ran" : "hubs ran"},
                    {"stream", how.stream},
                    {"met", static_cast<std::int64_t>(how.met)},
                    {"found", static_cast<std::int64_t>(how.found)},
                    {"detail", how.reason}});
}

// A log that this hub has moved there: from now on others may start on it.
Result<void, std::string> HubStorage::takeIntoUse(const Settings &settings)
{
    if (!m_place.moved || m_place.moving)
        return {};
    return changeStanding(farPlaceOf(settings, settings.engine),
                          [this](EngineStanding &standing) -> Result<void, std::string> {
                              using Kind = EngineStanding::Kind;
                              if (standing.kind == Kind::Filling &&
                                  standing.move == m_place.moved->id)
                                  standing.kind = Kind::InUse;
                              return {};
                          });
}

// One after the other: who has put something may append something about it.
void HubStorage::pause(std::function<void()> quiet)
{
    m_shared->close([this, quiet = std::move(quiet)] { m_log->close(quiet); });
}

void HubStorage::resume()
{
    m_shared->open();
    m_log->open();
}

// The first hub that starts on it notes it for all; for good once it is in the audit.
void HubStorage::noteReclaimed()
{
    m_shared->read(EngineStanding::key, [this](const auto &there) {
        auto standing = there && there->text ? EngineStanding::read(*there->text) : std::nullopt;
        if (!standing || standing->unnoted.empty())
            return;
        const std::string move = std::exchange(standing->unnoted, {});
        m_audit->desk().reclaimed(
            standing->node, move,
            [this, text = standing->text(), revision = there->revision](bool isNoted) {
                if (isNoted)
                    m_shared->put(EngineStanding::key, text, revision, [](const auto &) {});
            });
    });
}

void HubStorage::checkAudit()
{
    if (!m_auditHead)
        return;
    noteReclaimed();
    m_auditHead->check(
        [this](std::uint64_t missing) {
            if (missing > 0)
                m_audit->desk().foundCut(missing);
        },
        [this] {
            m_logger.write(LogLevel::Error, "audit_end_of_another", {{"node", m_node}});
        });
}

void HubStorage::tick()
{
    m_audit->desk().tick();
    if (m_auditHead)
        m_auditHead->tick();
    m_keeper->tick();
}

} // namespace sidelight::hub
