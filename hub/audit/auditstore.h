// The audit's file: SQLCipher, journal truncated, synchronous=EXTRA: what is appended is on disk.
// Bounded in number and age; what goes leaves its hash, and a word, behind. One thread, its
// owner's. Fails by saying so: a file that cannot be opened, read or written is never replaced.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/keys/keyspec.h"
#include "core/sqlite/connection.h"
#include "core/sqlite/library.h"
#include "hub/audit/auditquery.h"

namespace sidelight::hub
{

struct AuditBounds {
    std::uint64_t mostRecords = 1'000'000;
    std::int64_t mostAgeMs = 400 * dayMs;
};

class AuditStore
{
public:
    // Opens or creates.
    [[nodiscard]] static sqlite::Result<AuditStore> open(const sqlite::Library &library,
                                                         const keys::Keyspec &key,
                                                         const std::string &path,
                                                         AuditBounds bounds = {});

    // All of them or none, in this order.
    [[nodiscard]] sqlite::Result<void> append(const std::vector<audit::Deed> &deeds, Timestamp now);
    // Each record that is given is held against the one before it.
    [[nodiscard]] sqlite::Result<AuditPage> read(const AuditQuery &query);
    // Goes on with the chain where it was left, at most so many records; true: to its end.
    [[nodiscard]] sqlite::Result<bool> check(std::size_t most);
    // From the oldest again.
    void checkAgain();
    [[nodiscard]] const AuditState &state() const { return m_state; }

private:
    explicit AuditStore(sqlite::Connection connection, AuditBounds bounds)
        : m_db(std::move(connection))
        , m_bounds(bounds)
    {
    }
    [[nodiscard]] sqlite::Result<void> load();
    // What the oldest that is kept follows.
    [[nodiscard]] sqlite::Result<std::string> anchor();
    [[nodiscard]] sqlite::Result<void> put(const audit::Record &record);
    // The deed that says how many went; nothing when none did.
    [[nodiscard]] sqlite::Result<std::uint64_t> drop(Timestamp now);
    void found(std::uint64_t broken);

    sqlite::Connection m_db;
    AuditBounds m_bounds;
    AuditState m_state;
    std::string m_checkedHash; // of m_state.checked
};

} // namespace sidelight::hub
