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

    // Asks until it is answered once, whether what was told last time is still in the file: the
    // number that is missing, or 0. `foreign`: another hub tells under the same name; this one then
    // tells no more.
    using Held = std::function<void(std::uint64_t missing)>;
    void check(Held held, std::function<void()> foreign);
    // Tells, if there is something new. Not before check() was answered.
    void tick();

private:
    struct End {
        std::uint64_t number = 0;
        std::string hash;
    };
    [[nodiscard]] static End endIn(const std::string &text);
    void ask();
    void compare(const End &told);
    void take(const End &told, bool isThere);
    void tellNews();
    void tell(const End &end);

    SharedState &m_shared;
    AuditLog &m_log;
    std::string m_key;
    std::uint64_t m_revision = 0;
    std::uint64_t m_told = 0;
    Held m_held; // until it is answered
    std::function<void()> m_foreign;
    bool m_isChecked = false; // m_revision is of an end of ours
    bool m_isForeign = false;
    bool m_isBusy = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
