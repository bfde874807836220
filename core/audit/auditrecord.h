// An entry of a hub's audit: who did what, where it stands in the chain. Each holds the SHA-256 of
// itself and of the one before; one that was changed, moved or taken out from between others is
// found. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace sidelight::audit
{

// The kinds there are; `what` of an entry is one of them.
namespace kinds
{
inline constexpr std::string_view hubStarted = "hub.started";
inline constexpr std::string_view published = "config.published";
inline constexpr std::string_view pilotChanged = "config.pilot";
inline constexpr std::string_view rolledBack = "config.rolledback";
inline constexpr std::string_view refused = "config.refused";
inline constexpr std::string_view reloaded = "config.reloaded"; // out of the installation's file
inline constexpr std::string_view revealed = "customer.revealed";
inline constexpr std::string_view lookedUp = "customer.lookedup";
inline constexpr std::string_view followed = "customer.followed"; // by right, without a contact
inline constexpr std::string_view erased = "customer.erased";
inline constexpr std::string_view revoked = "access.revoked";
inline constexpr std::string_view denied = "access.denied";
inline constexpr std::string_view moveBegun = "hub.movebegun"; // of the log, to another place
inline constexpr std::string_view moveCancelled = "hub.movecancelled";
inline constexpr std::string_view cutOver = "hub.cutover";           // asked for
inline constexpr std::string_view logMoved = "hub.logmoved";         // the other place is in force
inline constexpr std::string_view logReclaimed = "hub.logreclaimed"; // by a command, beside hubs
inline constexpr std::string_view dropped = "audit.dropped";         // entries beyond what is kept
inline constexpr std::string_view broken = "audit.broken";           // found at a start
} // namespace kinds

// No payload and nothing of a customer but a keyed hash. Longer texts are cut by cut().
struct Deed {
    static constexpr std::size_t maxWhat = 64;
    static constexpr std::size_t maxText = 256;

    std::string what;
    std::string who;     // an agent's or supervisor's id; "admin", "hub"
    std::string role;    // "agent", "supervisor", "admin", "hub"
    std::string team;    // may be empty
    std::string subject; // of a customer: the keyed hash of the key, 32 hex digits; may be empty
    std::string detail;  // "version 14, a pilot on 25 %"; may be empty
    bool operator==(const Deed &) const = default;
};
// At the lengths that are kept, between characters.
[[nodiscard]] Deed cut(Deed deed);

inline constexpr std::size_t hashDigits = 64;

struct Record {
    std::uint64_t number = 0; // from 1, without holes
    Timestamp at;
    Deed deed;
    std::string before; // hash of the record before; 64 hex digits, as the next
    std::string hash;
};

// What the chain begins with.
[[nodiscard]] std::string firstHash();
// Of all but the hash itself.
[[nodiscard]] std::string hashOf(const Record &record);
[[nodiscard]] inline bool isWhole(const Record &record)
{
    return record.hash == hashOf(record);
}

[[nodiscard]] boost::json::object jsonOf(const Record &record);
// Nothing for an object that is no record.
[[nodiscard]] std::optional<Record> recordOf(const boost::json::object &object);

// An export: a record a line, as jsonOf() has it, newest first, perhaps not all there are.
struct ExportFault {
    std::size_t line = 0;     // from 1
    std::uint64_t number = 0; // of the record; 0: there is none
};
class ExportCheck
{
public:
    // The next line; a fault ends it.
    [[nodiscard]] Result<void, ExportFault> take(std::string_view line);
    [[nodiscard]] std::uint64_t records() const { return m_records; }
    // Numbers that are left out between the first and the last: of a filter, or taken out.
    [[nodiscard]] std::uint64_t missing() const { return m_missing; }

private:
    std::size_t m_lines = 0;
    std::uint64_t m_records = 0;
    std::uint64_t m_missing = 0;
    std::uint64_t m_number = 0;
    std::string m_before; // what the last one follows
};

} // namespace sidelight::audit
