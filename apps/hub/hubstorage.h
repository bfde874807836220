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
#include "hub/migration/loggate.h"
#include "hub/migration/logplace.h"
#include "hub/migration/sharedgate.h"
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
    [[nodiscard]] LogGate &log() { return *m_log; }
    [[nodiscard]] const LogGate &log() const { return *m_log; }
    [[nodiscard]] JetStreamLog *farLog() { return m_farLog; } // null: it is in a file
    [[nodiscard]] const sqlite::Library &library() const { return *m_library; }
    [[nodiscard]] const keys::Keyspec &key() const { return *m_key; }
    // As it stands in the data folder, or as the configuration says.
    [[nodiscard]] const LogPlace &place() const { return m_place; }
    // Of the two places that the configuration names, the other one; nothing: there is none.
    [[nodiscard]] const std::optional<LogAddress> &otherPlace() const { return m_otherPlace; }
    [[nodiscard]] bool isTrial() const { return !m_trial.path().empty(); }
    [[nodiscard]] SharedState &shared() { return *m_shared; }
    [[nodiscard]] LogKeeper &keeper() { return *m_keeper; }
    [[nodiscard]] const LogKeeper &keeper() const { return *m_keeper; }
    // Nothing is taken in from now on; `quiet`, posted: what was begun is done.
    void pause(std::function<void()> quiet);
    void resume();
    [[nodiscard]] bool isPaused() const { return m_shared->isClosed(); }
    // As LogStore::isAway().
    [[nodiscard]] bool isAway() const { return m_log->isAway(); }
    [[nodiscard]] AuditLog &auditLog() { return m_audit->log(); }
    [[nodiscard]] AuditDesk &auditDesk() { return m_audit->desk(); }
    [[nodiscard]] const AuditDesk &auditDesk() const { return m_audit->desk(); }
    [[nodiscard]] const std::vector<EngineRisk> &risks() const { return m_risks; }
    // Of this hub's own copy of an engine's bodies; nothing but zeros of a log in a file.
    [[nodiscard]] BodyCopy::Figures copyFigures() const
    {
        return m_farLog ? m_farLog->copyFigures() : BodyCopy::Figures();
    }
    [[nodiscard]] const Histogram &fsync() const { return m_fsync; }

    // Looks whether the audit ends where other hubs were told that it does, and for what was done
    // to the log while no hub could note it.
    void checkAudit();
    void tick();

private:
    [[nodiscard]] Result<void, std::string> makeFolder(Settings &settings);
    [[nodiscard]] Result<void, std::string> followPlace(Settings &settings);
    [[nodiscard]] Result<void, std::string> openFile(const Settings &settings,
                                                     const keys::Keyspec &key);
    [[nodiscard]] Result<void, std::string> takeIntoUse(const Settings &settings);
    [[nodiscard]] Result<void, std::string> checkFormerPlace(const Settings &settings) const;
    [[nodiscard]] Result<void, std::string> leaveFormerPlace(const Settings &settings);
    void noteReclaimed();
    void sayPutBack(const EnginePutBack &how, bool isAtStart);
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
    std::unique_ptr<PlaceFile> m_metPlace; // of a log in an engine
    std::optional<keys::Keyspec> m_key;
    LogPlace m_place;
    std::optional<LogAddress> m_otherPlace;
    std::unique_ptr<LogGate> m_log;
    JetStreamLog *m_farLog = nullptr;
    std::unique_ptr<SharedGate> m_shared;
    std::vector<EngineRisk> m_risks; // of the engine the log is in
    std::optional<LogKeeper> m_keeper;
    std::unique_ptr<HubAudit> m_audit;
    std::optional<AuditHead> m_auditHead; // where other hubs know of it
};

} // namespace sidelight::hub
