// The audit of a profile: audit.ndjson, synced line by line, readable by the person only. A file
// that is not as it was written is set aside and said in the first line of the new one; beyond 1
// MiB the file becomes audit.1.ndjson and its chain goes on. One thread.
#pragma once

#include <optional>
#include <string>

#include "core/audit/auditchain.h"
#include "core/base/clock.h"
#include "plugin/bridge/pairingaudit.h"

namespace sidelight::profile
{

class AuditFile final : public bridge::PairingAudit
{
public:
    static constexpr std::size_t maxBytes = 1024 * 1024;

    AuditFile(const std::string &folder, Clock &clock);
    bool note(std::string_view what, const std::string &origin,
              const std::string &pairing) override;

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool append(const std::string &line);

    const std::string m_folder;
    const std::string m_path;
    Clock &m_clock;
    std::optional<audit::AuditChain> m_chain; // none: not read yet
};

} // namespace sidelight::profile
