// The hub's audit, opened: its file beside the log's, under a key made out of the log's.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "hub/audit/auditdesk.h"

namespace sidelight::hub
{

class HubAudit
{
public:
    // The error is a sentence. All but the key outlive it.
    [[nodiscard]] static Result<std::unique_ptr<HubAudit>, std::string>
    open(const sqlite::Library &library, const keys::Keyspec &logKey, const std::string &folder,
         Executor &executor, const Clock &clock, Logger &logger);

    // Made out of the log's; nothing only when that is none.
    [[nodiscard]] static std::optional<keys::Keyspec> keyOf(const keys::Keyspec &logKey);

    [[nodiscard]] AuditLog &log() { return m_log; }
    [[nodiscard]] AuditDesk &desk() { return m_desk; }

    HubAudit(AuditStore store, std::vector<std::uint8_t> secret, Executor &executor,
             const Clock &clock, Logger &logger)
        : m_log(std::move(store), executor, clock)
        , m_desk({m_log, clock, logger}, std::move(secret))
    {
    }

private:
    AuditLog m_log;
    AuditDesk m_desk;
};

} // namespace sidelight::hub
