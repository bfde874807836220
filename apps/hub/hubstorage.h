// What a running hub keeps, opened: the log, in a file or in an engine, what hubs share, the audit.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "apps/hub/hubaudit.h"
#include "apps/hub/hubengine.h"
#include "apps/hub/trialfolder.h"
#include "hub/audit/audithead.h"
#include "hub/log/logkeeper.h"
#include "hub/operations/histogram.h"

namespace sidelight::hub
{

// Network thread; the log and the audit have threads of their own.
class HubStorage
{
public:
    // What comes from other hubs, where several share a log. Each may be empty.
    struct Others {
        std::function<void(const std::vector<OthersRecord> &)> records;
        std::function<void(const std::vector<StreamId> &streams,
                           const std::vector<StreamId> &emptied)>
            erasures;
        std::function<void()> rewinds; // the engine was put back to an earlier state
    };

    // All outlive it.
    HubStorage(Executor &executor, Clock &clock, Random &random, Logger &logger);
    HubStorage(const HubStorage &) = delete;
    HubStorage &operator=(const HubStorage &) = delete;

    // `settings` get the data folder, if they have none: of this run only, as with `trial`, where
    // nothing that speaks against an engine keeps it from opening. The error is a sentence.
    [[nodiscard]] Result<void, std::string> open(Settings &settings, bool trial, Others others);

    // From open() on.
    [[nodiscard]] LogStore &log() { return *m_log; }
    [[nodiscard]] SharedState &shared() { return *m_shared; }
    [[nodiscard]] LogKeeper &keeper() { return *m_keeper; }
    [[nodiscard]] const LogKeeper &keeper() const { return *m_keeper; }
    // As LogStore::isAway().
    [[nodiscard]] bool isAway() const { return m_log->isAway(); }
    [[nodiscard]] AuditLog &auditLog() { return m_audit->log(); }
    [[nodiscard]] AuditDesk &auditDesk() { return m_audit->desk(); }
    [[nodiscard]] const AuditDesk &auditDesk() const { return m_audit->desk(); }
    [[nodiscard]] const std::vector<EngineRisk> &risks() const { return m_risks; }
    [[nodiscard]] const Histogram &fsync() const { return m_fsync; }

    // Looks whether the audit ends where other hubs were told that it does.
    void checkAudit();
    void tick();

private:
    [[nodiscard]] Result<void, std::string> makeFolder(Settings &settings);
    [[nodiscard]] Result<void, std::string> openFile(const Settings &settings,
                                                     const keys::Keyspec &key);
    [[nodiscard]] Result<void, std::string>
    openFar(const Settings &settings, const keys::Keyspec &key, bool trial, Others others);

    Executor &m_executor;
    Clock &m_clock;
    Random &m_random;
    Logger &m_logger;
    TrialFolder m_trial;
    std::string m_node;
    Histogram m_fsync; // the log's writer counts in it
    std::optional<sqlite::Library> m_library;
    std::unique_ptr<PlaceFile> m_place; // of a log in an engine
    std::unique_ptr<LogStore> m_log;
    std::unique_ptr<SharedState> m_shared;
    std::vector<EngineRisk> m_risks; // of the engine the log is in
    std::optional<LogKeeper> m_keeper;
    std::unique_ptr<HubAudit> m_audit;
    std::optional<AuditHead> m_auditHead; // where other hubs know of it
};

} // namespace sidelight::hub
