#include "apps/hub/hubstorage.h"

#include <filesystem>

#include <sys/stat.h>

#include "hub/log/embeddedlog.h"
#include "hub/log/keyfile.h"
#include "hub/revocation/revocationbook.h"
#include "hub/shared/filestate.h"

namespace sidelight::hub
{

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
    auto loaded = sqlite::Library::load();
    if (!loaded)
        return failure("SQLCipher cannot be used: " + loaded.error().detail);
    m_library.emplace(std::move(*loaded));
    const auto key = settings.keyFile.empty()
                         ? readOrMakeKeyFile(settings.dataFolder + "/log.key",
                                             settings.dataFolder + "/log.db", m_random)
                         : readKeyFile(settings.keyFile);
    if (!key)
        return failure("The log has no key: " + key.error().detail + ".");
    if (auto opened = isEmbedded(settings) ? openFile(settings, *key)
                                           : openFar(settings, *key, trial, std::move(others));
        !opened)
        return opened;
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

Result<void, std::string> HubStorage::openFile(const Settings &settings, const keys::Keyspec &key)
{
    EmbeddedLogOptions options;
    options.path = settings.dataFolder + "/log.db";
    options.duplicateWindowMs = settings.duplicateWindowMs;
    options.restored = settings.restored;
    options.committed = [this](std::int64_t microseconds) { m_fsync.observe(microseconds); };
    auto opened = EmbeddedLog::open(*m_library, key, m_executor, m_clock, m_random, options);
    if (!opened)
        return failure("The log cannot be opened: " + opened.error().detail + ".");
    m_log = std::move(*opened);
    auto files = FileState::open(settings.dataFolder, {"config/", RevocationBook::key}, m_executor);
    if (!files)
        return failure(files.error());
    m_shared = *std::move(files);
    return {};
}

// What other hubs append and erase reaches this one's panels, index and ledger as its own does.
Result<void, std::string> HubStorage::openFar(const Settings &settings, const keys::Keyspec &key,
                                              bool trial, Others others)
{
    auto opened = openEngine(settings, key, trial, m_executor, m_clock, m_random,
                             [this](std::int64_t microseconds) { m_fsync.observe(microseconds); });
    if (!opened)
        return failure(std::move(opened.error()));
    m_risks = std::move(opened->risks);
    for (const EngineRisk &risk : m_risks)
        m_logger.write(LogLevel::Warning, risk.code, {{"detail", risk.sentence}});
    opened->log->listenToOthers(std::move(others.records));
    opened->log->listenToErasures(std::move(others.erasures));
    opened->log->listenToRewinds(std::move(others.rewinds));
    if (opened->log->wasPutBack())
        m_logger.write(LogLevel::Error, "engine_put_back", {{"when", "no hub ran"}});
    m_place = std::move(opened->place);
    m_log = std::move(opened->log);
    m_shared = std::move(opened->shared);
    return {};
}

void HubStorage::checkAudit()
{
    if (!m_auditHead)
        return;
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
