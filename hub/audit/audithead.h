// Where this hub's audit ends, kept with what all hubs share: whoever cuts the end off the file, or
// puts an older file in its place, has to reach the engine, too. Told once a second at most.
// Executor's thread.
#pragma once

#include <memory>
#include <string>

#include "hub/audit/auditlog.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

class AuditHead
{
public:
    // All outlive it. `node`: the hub's name, another for each.
    AuditHead(SharedState &shared, AuditLog &log, const std::string &node);
    ~AuditHead() { *m_alive = false; }
    AuditHead(const AuditHead &) = delete;
    AuditHead &operator=(const AuditHead &) = delete;

    // Asks once, whether what was told last time is still in the file: the number that is missing,
    // or 0. Not answered when nobody can know.
    using Held = std::function<void(std::uint64_t missing)>;
    void check(Held held);
    // Tells, if there is something new. Not before check() was answered.
    void tick();

private:
    struct End {
        std::uint64_t number = 0;
        std::string hash;
    };
    void compare(const End &told, Held held);
    void tell(const End &end);

    SharedState &m_shared;
    AuditLog &m_log;
    std::string m_key;
    std::uint64_t m_revision = 0;
    std::uint64_t m_told = 0;
    bool m_isChecked = false;
    bool m_isBusy = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
